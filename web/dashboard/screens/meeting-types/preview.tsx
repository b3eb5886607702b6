/** The booking page beside its editor, as wide and as light as one likes to see it. */
import { useMemo, useState } from 'preact/hooks'
import { accentCss } from '../../../ui/accent.ts'
import pageStyle from '../../../ui/page.css?inline'
import { chooseLocale } from '../../../words/choose-locale.ts'
import { Speaking } from '../../../words/speaking.ts'
import { speechOf } from '../../../words/speech.ts'
import { useWords } from '../../languages.ts'
import { PreviewFrame } from './frame.tsx'
import { PreviewBody } from './preview-body.tsx'
import { type PreviewContext, previewPage } from './preview-page.ts'
import { previewWords } from './preview-words.ts'
import type { SampleHours } from './sample-starts.ts'
import type { TypeValues } from './type-values.ts'
import { type Saved, usePreviewStarts } from './use-preview-starts.ts'

export type PreviewProps = {
  values: TypeValues
  context: PreviewContext
  saved: Saved | null
  hours: SampleHours | null
}

const WIDTHS = { phone: 390, wide: 860 } as const

export function Preview({ values, context, saved, hours }: PreviewProps) {
  const { say } = useWords(previewWords)
  const [device, setDevice] = useState<'phone' | 'wide'>('phone')
  const [theme, setTheme] = useState<'light' | 'dark'>(preferred)
  const [wishedMin, setWishedMin] = useState<number | null>(null)
  const [month, setMonth] = useState<string | null>(null)
  const [start, setStart] = useState<string | null>(null)
  const page = previewPage(values, context, say('unnamed'))
  const { language } = page
  const { locale, words } = useMemo(() => localeFor(language), [language])
  const speech = useMemo(() => speechOf(locale, words), [locale, words])
  const durationMin = page.durations.find(one => one === wishedMin) ?? page.durations[0] ?? 30
  const { timezone } = page
  const shown = usePreviewStarts({ values, saved, hours, timezone, month, durationMin })
  const first = [...shown.days.values()][0]?.[0]?.start ?? `${shown.today}T09:00:00${shown.offset}`
  return (
    <section class="preview" aria-label={say('title')}>
      <div class="preview-bar">
        <Choice
          name={say('device')}
          value={device}
          choices={{ phone: say('phone'), wide: say('wide') }}
          onChange={setDevice}
        />
        <Choice
          name={say('scheme')}
          value={theme}
          choices={{ light: say('light'), dark: say('dark') }}
          onChange={setTheme}
        />
        <Choice
          name={say('step')}
          value={start === null ? 'time' : 'form'}
          choices={{ time: say('time'), form: say('form') }}
          onChange={step => setStart(step === 'time' ? null : first)}
        />
      </div>
      <PreviewFrame
        title={say('pageOf')}
        width={WIDTHS[device]}
        theme={theme}
        language={locale.tag}
        styles={page.accentColor ? [pageStyle, accentCss(page.accentColor)] : [pageStyle]}
      >
        <Speaking.Provider value={speech}>
          <PreviewBody
            {...{ page, durationMin, start, ...shown }}
            onMonth={setMonth}
            onDuration={setWishedMin}
            onStart={setStart}
          />
        </Speaking.Provider>
      </PreviewFrame>
      <p class="quiet">
        {say(shown.isReal ? 'saved' : hours ? 'sample' : 'noHours')}
        {values.hasPassword && ` ${say('password')}`}
      </p>
    </section>
  )
}

const preferred = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

const localeFor = (ofPage: string | null) =>
  chooseLocale({ ofLink: undefined, ofPage, ofBrowser: navigator.languages.join(',') })

type ChoiceProps<T extends string> = {
  name: string
  value: T
  choices: Readonly<Record<T, string>>
  onChange: (value: T) => void
}

function Choice<T extends string>({ name, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="segments small">
      <legend class="unseen">{name}</legend>
      {(Object.entries(choices) as [T, string][]).map(([one, text]) => (
        <label key={one}>
          <input
            type="radio"
            name={`preview ${name}`}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
