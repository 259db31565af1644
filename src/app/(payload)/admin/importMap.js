import { FieldNotes as FieldNotes_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReviewPillCell as ReviewPillCell_e14fde4d9b1704c9ffd7ac19c65ab56c } from 'payload-consumer-protection/review-gate/client'
import { ReviewPanel as ReviewPanel_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { GatedPublishButton as GatedPublishButton_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { HiddenControl as HiddenControl_e14fde4d9b1704c9ffd7ac19c65ab56c } from 'payload-consumer-protection/review-gate/client'
import { ReviewStageCell as ReviewStageCell_e14fde4d9b1704c9ffd7ac19c65ab56c } from 'payload-consumer-protection/review-gate/client'
import { ReviewDueCell as ReviewDueCell_e14fde4d9b1704c9ffd7ac19c65ab56c } from 'payload-consumer-protection/review-gate/client'
import { ReviewView as ReviewView_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { RetryDelivery as RetryDelivery_f32f42600ac6cdfba87ca9cd0fa548f1 } from 'payload-consumer-protection/response-clock/client'
import { NoticesBell as NoticesBell_d1341df90a9f240c069bbab713d94e91 } from 'payload-consumer-protection/response-clock/rsc'
import { ReviewsWaiting as ReviewsWaiting_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { ReviewsNavLink as ReviewsNavLink_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { ReviewDashboardNavLink as ReviewDashboardNavLink_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { ReviewInbox as ReviewInbox_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { ReviewPage as ReviewPage_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { ReviewDashboard as ReviewDashboard_50369f2a7821629d01c5ea9eb82504ea } from 'payload-consumer-protection/review-gate/rsc'
import { NoticesView as NoticesView_d1341df90a9f240c069bbab713d94e91 } from 'payload-consumer-protection/response-clock/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { ClockPanel as ClockPanel_d1341df90a9f240c069bbab713d94e91 } from 'payload-consumer-protection/response-clock/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-consumer-protection/review-gate/rsc#FieldNotes": FieldNotes_50369f2a7821629d01c5ea9eb82504ea,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-consumer-protection/review-gate/client#ReviewPillCell": ReviewPillCell_e14fde4d9b1704c9ffd7ac19c65ab56c,
  "payload-consumer-protection/review-gate/rsc#ReviewPanel": ReviewPanel_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#GatedPublishButton": GatedPublishButton_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/client#HiddenControl": HiddenControl_e14fde4d9b1704c9ffd7ac19c65ab56c,
  "payload-consumer-protection/review-gate/client#ReviewStageCell": ReviewStageCell_e14fde4d9b1704c9ffd7ac19c65ab56c,
  "payload-consumer-protection/review-gate/client#ReviewDueCell": ReviewDueCell_e14fde4d9b1704c9ffd7ac19c65ab56c,
  "payload-consumer-protection/review-gate/rsc#ReviewView": ReviewView_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/response-clock/client#RetryDelivery": RetryDelivery_f32f42600ac6cdfba87ca9cd0fa548f1,
  "payload-consumer-protection/response-clock/rsc#NoticesBell": NoticesBell_d1341df90a9f240c069bbab713d94e91,
  "payload-consumer-protection/review-gate/rsc#ReviewsWaiting": ReviewsWaiting_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#ReviewsNavLink": ReviewsNavLink_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#ReviewDashboardNavLink": ReviewDashboardNavLink_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#ReviewInbox": ReviewInbox_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#ReviewPage": ReviewPage_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/review-gate/rsc#ReviewDashboard": ReviewDashboard_50369f2a7821629d01c5ea9eb82504ea,
  "payload-consumer-protection/response-clock/rsc#NoticesView": NoticesView_d1341df90a9f240c069bbab713d94e91,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "payload-consumer-protection/response-clock/rsc#ClockPanel": ClockPanel_d1341df90a9f240c069bbab713d94e91
}
