import { buttonLook } from '@/components/ui/button-look'
import { cn, tw } from '@/components/ui/cn'
import { controlLook } from '@/components/ui/control-look'
import { CORRECTION_TYPE_INFO, CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import type { ReadFilter } from '@/lib/publishing/filter'

const label = tw('text-small font-medium text-muted')
const control = cn(controlLook, 'h-8 max-phone:h-11 max-phone:text-[1rem]')
const caret = cn(
  'relative inline-grid items-center',
  'after:pointer-events-none after:absolute after:end-1.5 after:size-3.5 after:bg-muted after:mask-(--caret) after:mask-contain after:mask-center after:mask-no-repeat forced:after:bg-[CanvasText]',
)

interface FilterFormProps extends Pick<ReadFilter, 'typed' | 'ignored'> {
  sections: readonly string[]
}

/** A plain GET form: what is asked for stands in the address. */
export function FilterForm({ typed, ignored, sections }: FilterFormProps) {
  return (
    <>
      <form
        className="grid grid-cols-[minmax(0,1fr)_9rem_9rem_6.5rem_6.5rem_auto] items-end gap-3 border-y border-hairline pt-3.5 pb-4 font-ui text-ui max-phone:grid-cols-2 print:hidden"
        method="get"
        action="/corrections"
        role="search"
        aria-label="Filter corrections"
      >
        <div className="grid gap-1 max-phone:col-span-full">
          <label className={label} htmlFor="q">
            Words
          </label>
          <input className={control} id="q" name="q" type="search" maxLength={200} defaultValue={typed.q} dir="auto" />
        </div>
        <div className="grid gap-1">
          <label className={label} htmlFor="type">
            Type
          </label>
          <span className={caret}>
            <select className={cn(control, 'appearance-none pe-6')} id="type" name="type" defaultValue={typed.type}>
              <option value="">All types</option>
              {CORRECTION_TYPES.map((type) => (
                <option key={type} value={type}>
                  {CORRECTION_TYPE_INFO[type].label}
                </option>
              ))}
            </select>
          </span>
        </div>
        <div className="grid gap-1">
          <label className={label} htmlFor="section">
            Section
          </label>
          <span className={caret}>
            <select
              className={cn(control, 'appearance-none pe-6')}
              id="section"
              name="section"
              defaultValue={typed.section}
            >
              <option value="">All sections</option>
              {sections.map((section) => (
                <option key={section}>{section}</option>
              ))}
            </select>
          </span>
        </div>
        <div className="grid gap-1">
          <label className={label} htmlFor="from">
            From
          </label>
          <input
            className={control}
            id="from"
            name="from"
            placeholder="2026-01"
            maxLength={10}
            defaultValue={typed.from}
          />
        </div>
        <div className="grid gap-1">
          <label className={label} htmlFor="to">
            To
          </label>
          <input className={control} id="to" name="to" placeholder="2026-03" maxLength={10} defaultValue={typed.to} />
        </div>
        <button className={cn(buttonLook(), 'h-8 border-control px-4 max-phone:col-span-full')} type="submit">
          Show
        </button>
      </form>
      {ignored.length > 0 && (
        <div className="py-3 font-ui text-ui text-muted" role="status">
          {ignored.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  )
}
