import type { CollectionConfig, Config } from 'payload'

import { appendHooks } from '../shared/composeConfig.js'
import { createMediaRead, createPublicRead } from './access/publicRead.js'
import { isStaff } from './access/reviews.js'
import { createDocumentEndpoints } from './endpoints/documentEndpoints.js'
import { addFieldNotes } from './fields/addFieldNotes.js'
import { createSystemFields } from './fields/systemFields.js'
import { hashStoredFile, mediaDigestField } from './fields/mediaDigest.js'
import { publishBundle } from './hooks/publishBundle.js'
import { protectHeldFiles } from './hooks/protectHeldFiles.js'
import { recordReferenceChange, recordReferenceDelete } from './hooks/recordReferenceChange.js'
import { recordRoleChange } from './hooks/recordRoleChange.js'
import { refuseAmbiguousPublish } from './hooks/refuseAmbiguousPublish.js'
import { restrictPublicReads } from './hooks/restrictPublicReads.js'

const pluginPath = 'payload-consumer-protection/review-gate'

const governedAdmin = ({ admin, slug }: CollectionConfig): CollectionConfig['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    edit: {
      ...admin?.components?.edit,
      beforeDocumentControls: [
        ...(admin?.components?.edit?.beforeDocumentControls ?? []),
        { path: `${pluginPath}/rsc#ReviewPanel`, serverProps: { collectionSlug: slug } },
      ],
      PublishButton: {
        path: `${pluginPath}/rsc#GatedPublishButton`,
        serverProps: { collectionSlug: slug },
      },
      UnpublishButton: `${pluginPath}/client#HiddenControl`,
    },
  },
})

/** A collection in which nothing becomes public without an approval. */
export const governCollection =
  (config: Config) =>
  (collection: CollectionConfig): CollectionConfig =>
    appendHooks(
      {
        ...collection,
        // A copy of a published item would be created published (payload-internals §1.1 E).
        disableDuplicate: true,
        admin: governedAdmin(collection),
        access: {
          ...collection.access,
          read: createPublicRead(collection.access?.read, collection.trash === true),
          readVersions: collection.access?.readVersions ?? isStaff,
        },
        fields: [
          ...addFieldNotes(collection.fields),
          ...createSystemFields({ localized: Boolean(config.localization) }),
        ],
        endpoints: [...(collection.endpoints || []), ...createDocumentEndpoints()],
      },
      {
        beforeOperation: [restrictPublicReads, refuseAmbiguousPublish],
        afterChange: [publishBundle],
      },
    )

const hasField = (collection: CollectionConfig, name: string): boolean =>
  collection.fields.some((field) => 'name' in field && field.name === name)

/** A collection whose files governed documents show. */
export const protectMedia = (collection: CollectionConfig): CollectionConfig =>
  appendHooks(
    {
      ...collection,
      access: {
        ...collection.access,
        read: createMediaRead(collection.slug, collection.access?.read),
      },
      fields: hasField(collection, 'sha256')
        ? collection.fields
        : [...collection.fields, mediaDigestField],
    },
    {
      beforeOperation: [restrictPublicReads, protectHeldFiles],
      ...(hasField(collection, 'sha256') ? {} : { beforeChange: [hashStoredFile] }),
    },
  )

/** Short texts that show beside governed content. */
export const watchReferences = (collection: CollectionConfig): CollectionConfig =>
  appendHooks(collection, {
    afterChange: [recordReferenceChange],
    afterDelete: [recordReferenceDelete],
  })

/** The people: who may do what is part of the evidence. */
export const watchPeople = (collection: CollectionConfig): CollectionConfig =>
  appendHooks(collection, { afterChange: [recordRoleChange] })
