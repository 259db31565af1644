import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'

import type { Review } from '../../domain/review.js'

import { gateOptions } from '../../options.js'

/** The review as other plugins' components get it: without the bytes of its content. */
export type PageSlotReview = Omit<Review, 'id' | 'snapshots'> & { readonly id: string }

/** Props of a component named by the option `pageSlots`; server components also get `req`. */
export type PageSlotProps = { readonly review: PageSlotReview; readonly req?: PayloadRequest }

export const toSlotReview = ({ snapshots: _, ...review }: Review): PageSlotReview => ({
  ...review,
  id: String(review.id),
})

/** What other plugins show beside a review (option `pageSlots`). */
export const PageSlots = (props: {
  readonly req: PayloadRequest
  readonly review: Review
}): ReactNode => {
  const { req } = props
  const slots = gateOptions(req).pageSlots
  const { importMap } = req.payload
  // What crosses to a client component has to be plain data; ids of MongoDB are not.
  const review = JSON.parse(JSON.stringify(toSlotReview(props.review))) as PageSlotReview
  return slots.map((path) =>
    RenderServerComponent({
      clientProps: { review },
      Component: path,
      importMap,
      key: path,
      serverProps: { req, i18n: req.i18n, payload: req.payload, user: req.user },
    }),
  )
}
