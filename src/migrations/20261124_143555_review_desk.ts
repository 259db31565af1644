import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_decisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`review\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`decision\` text NOT NULL,
  	\`risk_level\` text NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`decided_by\` text NOT NULL,
  	\`decided_by_name\` text NOT NULL,
  	\`decided_by_department\` text,
  	\`branch\` text,
  	\`decided_at\` text NOT NULL,
  	\`minutes\` numeric NOT NULL,
  	\`reasons\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`review_decisions_review_idx\` ON \`review_decisions\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_document_collection_idx\` ON \`review_decisions\` (\`document_collection\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_updated_at_idx\` ON \`review_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_created_at_idx\` ON \`review_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`decidedAt_branch_idx\` ON \`review_decisions\` (\`decided_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`stage_minutes_decidedAt_branch_idx\` ON \`review_decisions\` (\`stage\`,\`minutes\`,\`decided_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`decidedBy_decidedByName_decision_decidedAt_branch_idx\` ON \`review_decisions\` (\`decided_by\`,\`decided_by_name\`,\`decision\`,\`decided_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`decidedBy_minutes_decidedAt_branch_idx\` ON \`review_decisions\` (\`decided_by\`,\`minutes\`,\`decided_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`decision_reasons_decidedAt_branch_idx\` ON \`review_decisions\` (\`decision\`,\`reasons\`,\`decided_at\`,\`branch\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`review\` text NOT NULL,
  	\`review_number\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`content_locale\` text,
  	\`fingerprint\` text,
  	\`path\` text,
  	\`text\` text NOT NULL,
  	\`reply_to\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`resolved_by\` text,
  	\`resolved_by_name\` text,
  	\`resolved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_review_idx\` ON \`review_comments\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_document_collection_idx\` ON \`review_comments\` (\`document_collection\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_document_id_idx\` ON \`review_comments\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_reply_to_idx\` ON \`review_comments\` (\`reply_to\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_by_idx\` ON \`review_comments\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_presence\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`review\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`person_name\` text NOT NULL,
  	\`seen_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`review_presence_key_idx\` ON \`review_presence\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`review_presence_review_idx\` ON \`review_presence\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`review_presence_seen_at_idx\` ON \`review_presence\` (\`seen_at\`);`)
  await db.run(sql`CREATE INDEX \`review_presence_updated_at_idx\` ON \`review_presence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_presence_created_at_idx\` ON \`review_presence\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`scheduled_publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`title\` text,
  	\`reason\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`scheduled_at\` text NOT NULL,
  	\`fingerprints\` text,
  	\`content\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`done_at\` text,
  	\`failure\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`scheduled_publications_document_collection_idx\` ON \`scheduled_publications\` (\`document_collection\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_document_id_idx\` ON \`scheduled_publications\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_status_idx\` ON \`scheduled_publications\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_at_idx\` ON \`scheduled_publications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_updated_at_idx\` ON \`scheduled_publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_publications_created_at_idx\` ON \`scheduled_publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reviewer_absences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text(36) NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`deputy_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`deputy_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviewer_absences_person_idx\` ON \`reviewer_absences\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`reviewer_absences_from_idx\` ON \`reviewer_absences\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`reviewer_absences_deputy_idx\` ON \`reviewer_absences\` (\`deputy_id\`);`)
  await db.run(sql`CREATE INDEX \`reviewer_absences_updated_at_idx\` ON \`reviewer_absences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviewer_absences_created_at_idx\` ON \`reviewer_absences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`response_clocks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`review\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`title\` text,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`branch\` text,
  	\`status\` text NOT NULL,
  	\`started_at\` text,
  	\`remind_at\` text,
  	\`due_at\` text,
  	\`paused_at\` text,
  	\`pause_reason\` text,
  	\`paused_by\` text,
  	\`paused_by_name\` text,
  	\`paused_minutes\` numeric DEFAULT 0,
  	\`answered_at\` text,
  	\`breached_at\` text,
  	\`escalation_level\` numeric DEFAULT 0,
  	\`next_step\` text,
  	\`next_check_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`response_clocks_review_idx\` ON \`response_clocks\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`response_clocks_number_idx\` ON \`response_clocks\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`response_clocks_branch_idx\` ON \`response_clocks\` (\`branch\`);`)
  await db.run(sql`CREATE INDEX \`response_clocks_breached_at_idx\` ON \`response_clocks\` (\`breached_at\`);`)
  await db.run(sql`CREATE INDEX \`response_clocks_updated_at_idx\` ON \`response_clocks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`response_clocks_created_at_idx\` ON \`response_clocks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_nextCheckAt_idx\` ON \`response_clocks\` (\`status\`,\`next_check_at\`);`)
  await db.run(sql`CREATE TABLE \`clock_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`review\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`done_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`clock_steps_key_idx\` ON \`clock_steps\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`clock_steps_review_idx\` ON \`clock_steps\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`clock_steps_updated_at_idx\` ON \`clock_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clock_steps_created_at_idx\` ON \`clock_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`clock_leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`clock_leases_name_idx\` ON \`clock_leases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`clock_leases_updated_at_idx\` ON \`clock_leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clock_leases_created_at_idx\` ON \`clock_leases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`review_number\` text,
  	\`title\` text,
  	\`data\` text,
  	\`at\` text NOT NULL,
  	\`unread\` integer DEFAULT true,
  	\`read_at\` text,
  	\`digest\` integer DEFAULT false
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_review_number_idx\` ON \`notices\` (\`review_number\`);`)
  await db.run(sql`CREATE INDEX \`notices_at_idx\` ON \`notices\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`notices_digest_idx\` ON \`notices\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`recipient_unread_at_idx\` ON \`notices\` (\`recipient\`,\`unread\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`notice_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`at\` text,
  	\`channel\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`kind\` text,
  	\`review_number\` text,
  	\`message\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`sent_at\` text,
  	\`last_error\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notice_deliveries_key_idx\` ON \`notice_deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notice_deliveries_at_idx\` ON \`notice_deliveries\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`notice_deliveries_target_idx\` ON \`notice_deliveries\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`status_channel_nextAttemptAt_idx\` ON \`notice_deliveries\` (\`status\`,\`channel\`,\`next_attempt_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notice_email\` text DEFAULT 'immediate';`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`origin\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`recheck_of\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`previous_review\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`previous_number\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`risk_rank\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`raised_risk\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`risk_proposal\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`current_role\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`branch\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`involved\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`response_paused_at\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`first_answer_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`decision_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`answered_in_time\` integer;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`closed_at\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`open_findings\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`open_blocking\` numeric;`)
  await db.run(sql`CREATE INDEX \`reviews_origin_idx\` ON \`reviews\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`reviews_recheck_of_idx\` ON \`reviews\` (\`recheck_of\`);`)
  await db.run(sql`CREATE INDEX \`reviews_previous_review_idx\` ON \`reviews\` (\`previous_review\`);`)
  await db.run(sql`CREATE INDEX \`reviews_round_idx\` ON \`reviews\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`reviews_risk_rank_idx\` ON \`reviews\` (\`risk_rank\`);`)
  await db.run(sql`CREATE INDEX \`reviews_raised_risk_idx\` ON \`reviews\` (\`raised_risk\`);`)
  await db.run(sql`CREATE INDEX \`reviews_current_role_idx\` ON \`reviews\` (\`current_role\`);`)
  await db.run(sql`CREATE INDEX \`reviews_submitted_by_department_idx\` ON \`reviews\` (\`submitted_by_department\`);`)
  await db.run(sql`CREATE INDEX \`reviews_branch_idx\` ON \`reviews\` (\`branch\`);`)
  await db.run(sql`CREATE INDEX \`reviews_first_answer_minutes_idx\` ON \`reviews\` (\`first_answer_minutes\`);`)
  await db.run(sql`CREATE INDEX \`reviews_decision_minutes_idx\` ON \`reviews\` (\`decision_minutes\`);`)
  await db.run(sql`CREATE INDEX \`reviews_closed_at_idx\` ON \`reviews\` (\`closed_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_open_findings_idx\` ON \`reviews\` (\`open_findings\`);`)
  await db.run(sql`CREATE INDEX \`reviews_open_blocking_idx\` ON \`reviews\` (\`open_blocking\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`reviews\` (\`status\`,\`first_answered_at\`,\`response_due_at\`,\`created_at\`,\`number\`,\`current_role\`,\`claimed_by\`,\`submitted_by\`,\`submitted_by_department\`,\`involved\`,\`document_collection\`,\`document_id\`,\`current_stage\`,\`risk_level\`,\`risk_rank\`,\`branch\`,\`submitted_by_name\`,\`submitted_at\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`submittedAt_branch_idx\` ON \`reviews\` (\`submitted_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`firstAnswerMinutes_answeredInTime_submittedAt_branch_idx\` ON \`reviews\` (\`first_answer_minutes\`,\`answered_in_time\`,\`submitted_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`decisionMinutes_submittedAt_branch_idx\` ON \`reviews\` (\`decision_minutes\`,\`submitted_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`origin_round_approvedAt_branch_idx\` ON \`reviews\` (\`origin\`,\`round\`,\`approved_at\`,\`branch\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`reviews\` (\`status\`,\`current_stage\`,\`branch\`,\`first_answered_at\`,\`response_due_at\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`status_validUntil_branch_idx\` ON \`reviews\` (\`status\`,\`valid_until\`,\`branch\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reviewer_absences_id\` text(36) REFERENCES reviewer_absences(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviewer_absences_id_idx\` ON \`payload_locked_documents_rels\` (\`reviewer_absences_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_decisions\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`review_presence\`;`)
  await db.run(sql`DROP TABLE \`scheduled_publications\`;`)
  await db.run(sql`DROP TABLE \`reviewer_absences\`;`)
  await db.run(sql`DROP TABLE \`response_clocks\`;`)
  await db.run(sql`DROP TABLE \`clock_steps\`;`)
  await db.run(sql`DROP TABLE \`clock_leases\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notice_deliveries\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`leaflets_id\` text(36),
  	\`anti_fraud_articles_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`media_id\` text(36),
  	\`topics_id\` text(36),
  	\`branches_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leaflets_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`anti_fraud_articles_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "leaflets_id", "anti_fraud_articles_id", "campaigns_id", "media_id", "topics_id", "branches_id", "users_id") SELECT "id", "order", "parent_id", "path", "leaflets_id", "anti_fraud_articles_id", "campaigns_id", "media_id", "topics_id", "branches_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leaflets_id_idx\` ON \`payload_locked_documents_rels\` (\`leaflets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_anti_fraud_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`anti_fraud_articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_branches_id_idx\` ON \`payload_locked_documents_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`reviews_origin_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_recheck_of_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_previous_review_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_round_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_risk_rank_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_raised_risk_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_current_role_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_submitted_by_department_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_branch_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_first_answer_minutes_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_decision_minutes_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_closed_at_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_open_findings_idx\`;`)
  await db.run(sql`DROP INDEX \`reviews_open_blocking_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`DROP INDEX \`submittedAt_branch_idx\`;`)
  await db.run(sql`DROP INDEX \`firstAnswerMinutes_answeredInTime_submittedAt_branch_idx\`;`)
  await db.run(sql`DROP INDEX \`decisionMinutes_submittedAt_branch_idx\`;`)
  await db.run(sql`DROP INDEX \`origin_round_approvedAt_branch_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_1_idx\`;`)
  await db.run(sql`DROP INDEX \`status_validUntil_branch_idx\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`origin\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`recheck_of\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`previous_review\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`previous_number\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`round\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`risk_rank\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`raised_risk\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`risk_proposal\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`current_role\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`branch\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`involved\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`response_paused_at\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`first_answer_minutes\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`decision_minutes\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`answered_in_time\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`closed_at\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`open_findings\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`open_blocking\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notice_email\`;`)
}
