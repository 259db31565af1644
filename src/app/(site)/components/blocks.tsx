import type { Texts } from '../lib/texts.js'

type Row = { readonly text?: string }

export type BlockFields = {
  readonly blockType: string
  readonly heading?: string
  readonly level?: string
  readonly text?: string
  readonly story?: string
  readonly lesson?: string
  readonly numbers?: readonly {
    readonly name?: string
    readonly number?: string
    readonly note?: string
  }[]
  readonly dos?: readonly Row[]
  readonly donts?: readonly Row[]
  readonly steps?: readonly { readonly name?: string; readonly detail?: string }[]
}

type BlockProps = { readonly fields: BlockFields; readonly texts: Texts }

const Heading = ({ text }: { readonly text: string | undefined }) => (text ? <h3>{text}</h3> : null)

const HotlineBox = ({ fields }: BlockProps) => (
  <aside className="box box--hotline">
    <Heading text={fields.heading} />
    <dl>
      {fields.numbers?.map(({ name, number, note }, index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            <a href={`tel:${number ?? ''}`}>{number}</a>
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  </aside>
)

const RowList = ({
  title,
  rows,
  tone,
}: {
  readonly title: string
  readonly rows: readonly Row[] | undefined
  readonly tone: 'do' | 'dont'
}) => (
  <div className={`rows rows--${tone}`}>
    <h4>{title}</h4>
    <ul>
      {rows?.map(({ text }, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  </div>
)

const DoDontList = ({ fields, texts }: BlockProps) => (
  <section className="box">
    <Heading text={fields.heading} />
    <div className="columns">
      <RowList rows={fields.dos} title={texts.dos} tone="do" />
      <RowList rows={fields.donts} title={texts.donts} tone="dont" />
    </div>
  </section>
)

const CaseStory = ({ fields, texts }: BlockProps) => (
  <section className="box box--story">
    <Heading text={fields.heading} />
    <p className="lines">{fields.story}</p>
    <p className="lines">
      <strong>{texts.lesson}</strong> {fields.lesson}
    </p>
  </section>
)

const Warning = ({ fields }: BlockProps) => (
  <aside className={`box box--${fields.level ?? 'caution'}`}>
    <Heading text={fields.heading} />
    <p className="lines">{fields.text}</p>
  </aside>
)

const Steps = ({ fields }: BlockProps) => (
  <section className="box">
    <Heading text={fields.heading} />
    <ol className="steps">
      {fields.steps?.map(({ name, detail }, index) => (
        <li key={index}>
          <strong>{name}</strong>
          {detail ? <p className="lines">{detail}</p> : null}
        </li>
      ))}
    </ol>
  </section>
)

const blocks: Readonly<Record<string, (props: BlockProps) => React.ReactNode>> = {
  hotlineBox: HotlineBox,
  doDontList: DoDontList,
  caseStory: CaseStory,
  warning: Warning,
  steps: Steps,
}

export const blockNames = Object.keys(blocks)

/** A block inside of a text; one that this site does not know shows nothing. */
export const ContentBlock = (props: BlockProps) => blocks[props.fields.blockType]?.(props) ?? null
