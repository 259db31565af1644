import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`leaflets_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`leaflets_audience_order_idx\` ON \`leaflets_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_audience_parent_idx\` ON \`leaflets_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_key_messages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`leaflets_key_messages_order_idx\` ON \`leaflets_key_messages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_key_messages_parent_id_idx\` ON \`leaflets_key_messages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_key_messages_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`leaflets_key_messages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leaflets_key_messages_locales_locale_parent_id_unique\` ON \`leaflets_key_messages_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`leaflets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`cover_id\` text(36),
  	\`hotline\` text,
  	\`valid_from\` text,
  	\`valid_until\` text,
  	\`review_status\` text DEFAULT 'unsubmitted',
  	\`approval_valid_until\` text,
  	\`contributors\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leaflets_slug_idx\` ON \`leaflets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_cover_idx\` ON \`leaflets\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_review_status_idx\` ON \`leaflets\` (\`review_status\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_approval_approval_valid_until_idx\` ON \`leaflets\` (\`approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_updated_at_idx\` ON \`leaflets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_created_at_idx\` ON \`leaflets\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_deleted_at_idx\` ON \`leaflets\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`leaflets__status_idx\` ON \`leaflets\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`approval_number\` text,
  	\`approval_approved_at\` text,
  	\`approval_fingerprint\` text,
  	\`approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leaflets_locales_locale_parent_id_unique\` ON \`leaflets_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`leaflets_rels_order_idx\` ON \`leaflets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_parent_idx\` ON \`leaflets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_path_idx\` ON \`leaflets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_topics_id_idx\` ON \`leaflets_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_audience_order_idx\` ON \`_leaflets_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_audience_parent_idx\` ON \`_leaflets_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_version_key_messages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_key_messages_order_idx\` ON \`_leaflets_v_version_key_messages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_key_messages_parent_id_idx\` ON \`_leaflets_v_version_key_messages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_version_key_messages_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_leaflets_v_version_key_messages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_leaflets_v_version_key_messages_locales_locale_parent_id_un\` ON \`_leaflets_v_version_key_messages_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_cover_id\` text(36),
  	\`version_hotline\` text,
  	\`version_valid_from\` text,
  	\`version_valid_until\` text,
  	\`version_review_status\` text DEFAULT 'unsubmitted',
  	\`version_approval_valid_until\` text,
  	\`version_contributors\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_parent_idx\` ON \`_leaflets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_slug_idx\` ON \`_leaflets_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_cover_idx\` ON \`_leaflets_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_review_status_idx\` ON \`_leaflets_v\` (\`version_review_status\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_approval_version_approval_valid_unti_idx\` ON \`_leaflets_v\` (\`version_approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_updated_at_idx\` ON \`_leaflets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_created_at_idx\` ON \`_leaflets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_deleted_at_idx\` ON \`_leaflets_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version__status_idx\` ON \`_leaflets_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_created_at_idx\` ON \`_leaflets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_updated_at_idx\` ON \`_leaflets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_snapshot_idx\` ON \`_leaflets_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_published_locale_idx\` ON \`_leaflets_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_latest_idx\` ON \`_leaflets_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_approval_number\` text,
  	\`version_approval_approved_at\` text,
  	\`version_approval_fingerprint\` text,
  	\`version_approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_leaflets_v_locales_locale_parent_id_unique\` ON \`_leaflets_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_order_idx\` ON \`_leaflets_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_parent_idx\` ON \`_leaflets_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_path_idx\` ON \`_leaflets_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_topics_id_idx\` ON \`_leaflets_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_red_flags\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_red_flags_order_idx\` ON \`anti_fraud_articles_red_flags\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_red_flags_parent_id_idx\` ON \`anti_fraud_articles_red_flags\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_red_flags_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles_red_flags\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`anti_fraud_articles_red_flags_locales_locale_parent_id_uniqu\` ON \`anti_fraud_articles_red_flags_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_what_to_do\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_what_to_do_order_idx\` ON \`anti_fraud_articles_what_to_do\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_what_to_do_parent_id_idx\` ON \`anti_fraud_articles_what_to_do\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_what_to_do_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles_what_to_do\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`anti_fraud_articles_what_to_do_locales_locale_parent_id_uniq\` ON \`anti_fraud_articles_what_to_do_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_sources_order_idx\` ON \`anti_fraud_articles_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_sources_parent_id_idx\` ON \`anti_fraud_articles_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_sources_locales\` (
  	\`title\` text,
  	\`publisher\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles_sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`anti_fraud_articles_sources_locales_locale_parent_id_unique\` ON \`anti_fraud_articles_sources_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`fraud_type\` text,
  	\`cover_id\` text(36),
  	\`review_by\` text,
  	\`review_status\` text DEFAULT 'unsubmitted',
  	\`approval_valid_until\` text,
  	\`contributors\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`anti_fraud_articles_slug_idx\` ON \`anti_fraud_articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_cover_idx\` ON \`anti_fraud_articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_review_status_idx\` ON \`anti_fraud_articles\` (\`review_status\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_approval_approval_valid_until_idx\` ON \`anti_fraud_articles\` (\`approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_updated_at_idx\` ON \`anti_fraud_articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_created_at_idx\` ON \`anti_fraud_articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_deleted_at_idx\` ON \`anti_fraud_articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles__status_idx\` ON \`anti_fraud_articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`case_study\` text,
  	\`liability_notice\` text,
  	\`approval_number\` text,
  	\`approval_approved_at\` text,
  	\`approval_fingerprint\` text,
  	\`approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`anti_fraud_articles_locales_locale_parent_id_unique\` ON \`anti_fraud_articles_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`anti_fraud_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_rels_order_idx\` ON \`anti_fraud_articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_rels_parent_idx\` ON \`anti_fraud_articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_rels_path_idx\` ON \`anti_fraud_articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`anti_fraud_articles_rels_topics_id_idx\` ON \`anti_fraud_articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_red_flags\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_red_flags_order_idx\` ON \`_anti_fraud_articles_v_version_red_flags\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_red_flags_parent_id_idx\` ON \`_anti_fraud_articles_v_version_red_flags\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_red_flags_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v_version_red_flags\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_anti_fraud_articles_v_version_red_flags_locales_locale_pare\` ON \`_anti_fraud_articles_v_version_red_flags_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_what_to_do\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_what_to_do_order_idx\` ON \`_anti_fraud_articles_v_version_what_to_do\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_what_to_do_parent_id_idx\` ON \`_anti_fraud_articles_v_version_what_to_do\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_what_to_do_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v_version_what_to_do\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_anti_fraud_articles_v_version_what_to_do_locales_locale_par\` ON \`_anti_fraud_articles_v_version_what_to_do_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_sources_order_idx\` ON \`_anti_fraud_articles_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_sources_parent_id_idx\` ON \`_anti_fraud_articles_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_version_sources_locales\` (
  	\`title\` text,
  	\`publisher\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v_version_sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_anti_fraud_articles_v_version_sources_locales_locale_parent\` ON \`_anti_fraud_articles_v_version_sources_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_fraud_type\` text,
  	\`version_cover_id\` text(36),
  	\`version_review_by\` text,
  	\`version_review_status\` text DEFAULT 'unsubmitted',
  	\`version_approval_valid_until\` text,
  	\`version_contributors\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_parent_idx\` ON \`_anti_fraud_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_slug_idx\` ON \`_anti_fraud_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_cover_idx\` ON \`_anti_fraud_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_review_status_idx\` ON \`_anti_fraud_articles_v\` (\`version_review_status\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_approval_version_approval_idx\` ON \`_anti_fraud_articles_v\` (\`version_approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_updated_at_idx\` ON \`_anti_fraud_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_created_at_idx\` ON \`_anti_fraud_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version_deleted_at_idx\` ON \`_anti_fraud_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_version_version__status_idx\` ON \`_anti_fraud_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_created_at_idx\` ON \`_anti_fraud_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_updated_at_idx\` ON \`_anti_fraud_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_snapshot_idx\` ON \`_anti_fraud_articles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_published_locale_idx\` ON \`_anti_fraud_articles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_latest_idx\` ON \`_anti_fraud_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_case_study\` text,
  	\`version_liability_notice\` text,
  	\`version_approval_number\` text,
  	\`version_approval_approved_at\` text,
  	\`version_approval_fingerprint\` text,
  	\`version_approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_anti_fraud_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_anti_fraud_articles_v_locales_locale_parent_id_unique\` ON \`_anti_fraud_articles_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_anti_fraud_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_anti_fraud_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_rels_order_idx\` ON \`_anti_fraud_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_rels_parent_idx\` ON \`_anti_fraud_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_rels_path_idx\` ON \`_anti_fraud_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_anti_fraud_articles_v_rels_topics_id_idx\` ON \`_anti_fraud_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_channels_order_idx\` ON \`campaigns_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_channels_parent_idx\` ON \`campaigns_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_sms_texts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`signature\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_sms_texts_order_idx\` ON \`campaigns_sms_texts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_sms_texts_parent_id_idx\` ON \`campaigns_sms_texts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_sms_texts_locales\` (
  	\`text\` text,
  	\`opt_out\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns_sms_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_sms_texts_locales_locale_parent_id_unique\` ON \`campaigns_sms_texts_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_live_script\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`time\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_live_script_order_idx\` ON \`campaigns_live_script\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_live_script_parent_id_idx\` ON \`campaigns_live_script\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_live_script_locales\` (
  	\`speaker\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns_live_script\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_live_script_locales_locale_parent_id_unique\` ON \`campaigns_live_script_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`key_date\` text,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`cover_id\` text(36),
  	\`review_status\` text DEFAULT 'unsubmitted',
  	\`approval_valid_until\` text,
  	\`contributors\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_cover_idx\` ON \`campaigns\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_status_idx\` ON \`campaigns\` (\`review_status\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_approval_approval_valid_until_idx\` ON \`campaigns\` (\`approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_deleted_at_idx\` ON \`campaigns\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns__status_idx\` ON \`campaigns\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`organiser\` text,
  	\`body\` text,
  	\`terms\` text,
  	\`privacy_notice\` text,
  	\`approval_number\` text,
  	\`approval_approved_at\` text,
  	\`approval_fingerprint\` text,
  	\`approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_locales_locale_parent_id_unique\` ON \`campaigns_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`branches_id\` text(36),
  	\`topics_id\` text(36),
  	\`leaflets_id\` text(36),
  	\`anti_fraud_articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leaflets_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`anti_fraud_articles_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_rels_order_idx\` ON \`campaigns_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_parent_idx\` ON \`campaigns_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_path_idx\` ON \`campaigns_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_branches_id_idx\` ON \`campaigns_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_topics_id_idx\` ON \`campaigns_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_leaflets_id_idx\` ON \`campaigns_rels\` (\`leaflets_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_rels_anti_fraud_articles_id_idx\` ON \`campaigns_rels\` (\`anti_fraud_articles_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_channels_order_idx\` ON \`_campaigns_v_version_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_channels_parent_idx\` ON \`_campaigns_v_version_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_sms_texts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`signature\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_sms_texts_order_idx\` ON \`_campaigns_v_version_sms_texts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_sms_texts_parent_id_idx\` ON \`_campaigns_v_version_sms_texts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_sms_texts_locales\` (
  	\`text\` text,
  	\`opt_out\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v_version_sms_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_campaigns_v_version_sms_texts_locales_locale_parent_id_uniq\` ON \`_campaigns_v_version_sms_texts_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_live_script\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`time\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_live_script_order_idx\` ON \`_campaigns_v_version_live_script\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_live_script_parent_id_idx\` ON \`_campaigns_v_version_live_script\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_live_script_locales\` (
  	\`speaker\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v_version_live_script\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_campaigns_v_version_live_script_locales_locale_parent_id_un\` ON \`_campaigns_v_version_live_script_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_key_date\` text,
  	\`version_starts_at\` text,
  	\`version_ends_at\` text,
  	\`version_cover_id\` text(36),
  	\`version_review_status\` text DEFAULT 'unsubmitted',
  	\`version_approval_valid_until\` text,
  	\`version_contributors\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_cover_idx\` ON \`_campaigns_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_review_status_idx\` ON \`_campaigns_v\` (\`version_review_status\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_approval_version_approval_valid_unt_idx\` ON \`_campaigns_v\` (\`version_approval_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_deleted_at_idx\` ON \`_campaigns_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version__status_idx\` ON \`_campaigns_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_snapshot_idx\` ON \`_campaigns_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_published_locale_idx\` ON \`_campaigns_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_latest_idx\` ON \`_campaigns_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_organiser\` text,
  	\`version_body\` text,
  	\`version_terms\` text,
  	\`version_privacy_notice\` text,
  	\`version_approval_number\` text,
  	\`version_approval_approved_at\` text,
  	\`version_approval_fingerprint\` text,
  	\`version_approval_ledger_sequence\` numeric,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_campaigns_v_locales_locale_parent_id_unique\` ON \`_campaigns_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`branches_id\` text(36),
  	\`topics_id\` text(36),
  	\`leaflets_id\` text(36),
  	\`anti_fraud_articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`branches_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leaflets_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`anti_fraud_articles_id\`) REFERENCES \`anti_fraud_articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_order_idx\` ON \`_campaigns_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_parent_idx\` ON \`_campaigns_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_path_idx\` ON \`_campaigns_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_branches_id_idx\` ON \`_campaigns_v_rels\` (\`branches_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_topics_id_idx\` ON \`_campaigns_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_leaflets_id_idx\` ON \`_campaigns_v_rels\` (\`leaflets_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_rels_anti_fraud_articles_id_idx\` ON \`_campaigns_v_rels\` (\`anti_fraud_articles_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`credit\` text,
  	\`sha256\` text,
  	\`size_hashes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_hero_url\` text,
  	\`sizes_hero_width\` numeric,
  	\`sizes_hero_height\` numeric,
  	\`sizes_hero_mime_type\` text,
  	\`sizes_hero_filesize\` numeric,
  	\`sizes_hero_filename\` text,
  	\`sizes_hero_avif_url\` text,
  	\`sizes_hero_avif_width\` numeric,
  	\`sizes_hero_avif_height\` numeric,
  	\`sizes_hero_avif_mime_type\` text,
  	\`sizes_hero_avif_filesize\` numeric,
  	\`sizes_hero_avif_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_hero_sizes_hero_filename_idx\` ON \`media\` (\`sizes_hero_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_hero_avif_sizes_hero_avif_filename_idx\` ON \`media\` (\`sizes_hero_avif_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`topics_locales\` (
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_locales_locale_parent_id_unique\` ON \`topics_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`branches_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`branches_services_order_idx\` ON \`branches_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`branches_services_parent_idx\` ON \`branches_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`branches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`level\` text DEFAULT 'sub-branch' NOT NULL,
  	\`parent_id\` text(36),
  	\`phone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`branches_parent_idx\` ON \`branches\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`branches_updated_at_idx\` ON \`branches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`branches_created_at_idx\` ON \`branches\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`branches_locales\` (
  	\`name\` text NOT NULL,
  	\`city\` text,
  	\`address\` text,
  	\`opening_hours\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`branches_locales_locale_parent_id_unique\` ON \`branches_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`department\` text,
  	\`branch_id\` text(36),
  	\`language\` text DEFAULT 'zh',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`branch_id\`) REFERENCES \`branches\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_branch_idx\` ON \`users\` (\`branch_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`ledger_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`op_id\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`recorded_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_outbox_op_id_idx\` ON \`ledger_outbox\` (\`op_id\`);`)
  await db.run(sql`CREATE TABLE \`ledger_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`op_id\` text NOT NULL,
  	\`at\` text,
  	\`type\` text,
  	\`subject_kind\` text,
  	\`subject_id\` text,
  	\`actor_ref\` text,
  	\`canonical\` text NOT NULL,
  	\`leaf_hash\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_entries_seq_idx\` ON \`ledger_entries\` (\`seq\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_entries_op_id_idx\` ON \`ledger_entries\` (\`op_id\`);`)
  await db.run(sql`CREATE INDEX \`ledger_entries_at_idx\` ON \`ledger_entries\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`ledger_entries_type_idx\` ON \`ledger_entries\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`ledger_entries_subject_id_idx\` ON \`ledger_entries\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`ledger_entries_actor_ref_idx\` ON \`ledger_entries\` (\`actor_ref\`);`)
  await db.run(sql`CREATE TABLE \`ledger_private\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`commit\` text NOT NULL,
  	\`seq\` numeric,
  	\`name\` text,
  	\`salt\` text,
  	\`value\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_private_commit_idx\` ON \`ledger_private\` (\`commit\`);`)
  await db.run(sql`CREATE INDEX \`ledger_private_seq_idx\` ON \`ledger_private\` (\`seq\`);`)
  await db.run(sql`CREATE TABLE \`ledger_checkpoints\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`root\` text,
  	\`signed_at\` text,
  	\`note\` text NOT NULL,
  	\`frontier\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_checkpoints_size_idx\` ON \`ledger_checkpoints\` (\`size\`);`)
  await db.run(sql`CREATE TABLE \`ledger_head\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`turn\` numeric,
  	\`size\` numeric,
  	\`frontier\` text NOT NULL,
  	\`root\` text,
  	\`last_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_head_key_idx\` ON \`ledger_head\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`ledger_actors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`ref\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_actors_user_idx\` ON \`ledger_actors\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_actors_ref_idx\` ON \`ledger_actors\` (\`ref\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`document_collection\` text,
  	\`document_id\` text,
  	\`status\` text,
  	\`risk_level\` text,
  	\`locales\` text,
  	\`stages\` text,
  	\`current_stage\` text,
  	\`submitted_by\` text,
  	\`submitted_by_name\` text,
  	\`submitted_by_department\` text,
  	\`submitted_at\` text,
  	\`response_due_at\` text,
  	\`first_answered_at\` text,
  	\`note\` text,
  	\`fingerprints\` text,
  	\`snapshots\` text,
  	\`contributors\` text,
  	\`policy\` text,
  	\`findings\` text,
  	\`decisions\` text,
  	\`opinion\` text,
  	\`claimed_by\` text,
  	\`claimed_by_name\` text,
  	\`claimed_at\` text,
  	\`approved_at\` text,
  	\`valid_until\` text,
  	\`approval_event_id\` text,
  	\`approval_sequence\` numeric,
  	\`revoked_at\` text,
  	\`revoked_by_name\` text,
  	\`end_reason\` text,
  	\`published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reviews_number_idx\` ON \`reviews\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`reviews_document_collection_idx\` ON \`reviews\` (\`document_collection\`);`)
  await db.run(sql`CREATE INDEX \`reviews_document_id_idx\` ON \`reviews\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_status_idx\` ON \`reviews\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`reviews_risk_level_idx\` ON \`reviews\` (\`risk_level\`);`)
  await db.run(sql`CREATE INDEX \`reviews_current_stage_idx\` ON \`reviews\` (\`current_stage\`);`)
  await db.run(sql`CREATE INDEX \`reviews_submitted_by_idx\` ON \`reviews\` (\`submitted_by\`);`)
  await db.run(sql`CREATE INDEX \`reviews_submitted_at_idx\` ON \`reviews\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_response_due_at_idx\` ON \`reviews\` (\`response_due_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_claimed_by_idx\` ON \`reviews\` (\`claimed_by\`);`)
  await db.run(sql`CREATE INDEX \`reviews_approved_at_idx\` ON \`reviews\` (\`approved_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_valid_until_idx\` ON \`reviews\` (\`valid_until\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`approved_snapshots\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`fingerprint\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`content_locale\` text NOT NULL,
  	\`canonical\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`approved_snapshots_fingerprint_idx\` ON \`approved_snapshots\` (\`fingerprint\`);`)
  await db.run(sql`CREATE INDEX \`approved_snapshots_document_id_idx\` ON \`approved_snapshots\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`approved_snapshots_updated_at_idx\` ON \`approved_snapshots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approved_snapshots_created_at_idx\` ON \`approved_snapshots\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media_uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`media_collection\` text NOT NULL,
  	\`media_id\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`review\` text,
  	\`until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`media_uses_media_id_idx\` ON \`media_uses\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`media_uses_document_id_idx\` ON \`media_uses\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`media_uses_review_idx\` ON \`media_uses\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`media_uses_until_idx\` ON \`media_uses\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`media_uses_updated_at_idx\` ON \`media_uses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_uses_created_at_idx\` ON \`media_uses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_counters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`series\` text NOT NULL,
  	\`last\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`review_counters_series_idx\` ON \`review_counters\` (\`series\`);`)
  await db.run(sql`CREATE INDEX \`review_counters_updated_at_idx\` ON \`review_counters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_counters_created_at_idx\` ON \`review_counters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`leaflets_audience\`;`)
  await db.run(sql`DROP TABLE \`leaflets_key_messages\`;`)
  await db.run(sql`DROP TABLE \`leaflets_key_messages_locales\`;`)
  await db.run(sql`DROP TABLE \`leaflets\`;`)
  await db.run(sql`DROP TABLE \`leaflets_locales\`;`)
  await db.run(sql`DROP TABLE \`leaflets_rels\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_version_key_messages\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_version_key_messages_locales\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_rels\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_red_flags\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_red_flags_locales\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_what_to_do\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_what_to_do_locales\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_sources\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_sources_locales\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_locales\`;`)
  await db.run(sql`DROP TABLE \`anti_fraud_articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_red_flags\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_red_flags_locales\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_what_to_do\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_what_to_do_locales\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_version_sources_locales\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_anti_fraud_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`campaigns_channels\`;`)
  await db.run(sql`DROP TABLE \`campaigns_sms_texts\`;`)
  await db.run(sql`DROP TABLE \`campaigns_sms_texts_locales\`;`)
  await db.run(sql`DROP TABLE \`campaigns_live_script\`;`)
  await db.run(sql`DROP TABLE \`campaigns_live_script_locales\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns_locales\`;`)
  await db.run(sql`DROP TABLE \`campaigns_rels\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_channels\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_sms_texts\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_sms_texts_locales\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_live_script\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_live_script_locales\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_locales\`;`)
  await db.run(sql`DROP TABLE \`branches_services\`;`)
  await db.run(sql`DROP TABLE \`branches\`;`)
  await db.run(sql`DROP TABLE \`branches_locales\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`ledger_outbox\`;`)
  await db.run(sql`DROP TABLE \`ledger_entries\`;`)
  await db.run(sql`DROP TABLE \`ledger_private\`;`)
  await db.run(sql`DROP TABLE \`ledger_checkpoints\`;`)
  await db.run(sql`DROP TABLE \`ledger_head\`;`)
  await db.run(sql`DROP TABLE \`ledger_actors\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`approved_snapshots\`;`)
  await db.run(sql`DROP TABLE \`media_uses\`;`)
  await db.run(sql`DROP TABLE \`review_counters\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
