/** The booking page beside its editor, as wide and as light as one likes to see it. */
import { useMemo, useState } from 'preact/hooks'
import { accentCss } from '../../../ui/accent.ts'
import pageStyle from '../../../ui/page.css?inline'
import { chooseLocale } from '../../../words/choose-locale.ts'
import { Speaking } from '../../../words/speaking.ts'
import { speechOf } from '../../../words/speech.ts'
import { useWords } from '../../languages.ts'
import { ChoiceField } from './choice-field.tsx'
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
  const [wishedHost, setWishedHost] = useState<string | null>(null)
  const [month, setMonth] = useState<string | null>(null)
  const [start, setStart] = useState<string | null>(null)
  const page = previewPage(values, context, say('unnamed'))
  const { language, timezone } = page
  const { locale, words } = useMemo(() => localeFor(language), [language])
  const speech = useMemo(() => speechOf(locale, words), [locale, words])
  const durationMin = page.durations.find(one => one === wishedMin) ?? page.durations[0] ?? 30
  const hostId = page.hosts.find(({ id }) => id === wishedHost)?.id ?? null
  const asked = { values, saved, hours, timezone, month, durationMin, hostId }
  const shown = usePreviewStarts(asked)
  const first = [...shown.days.values()][0]?.[0]?.start ?? `${shown.today}T09:00:00${shown.offset}`
  const sample = context.isOfTeam ? 'sampleOfTeam' : 'sample'
  return (
    <section class="preview" aria-label={say('title')}>
      <div class="preview-bar">
        <ChoiceField
          label={say('device')}
          choices={['phone', 'wide']}
          textOf={say}
          value={device}
          onChange={setDevice}
          isSmall
        />
        <ChoiceField
          label={say('scheme')}
          choices={['light', 'dark']}
          textOf={say}
          value={theme}
          onChange={setTheme}
          isSmall
        />
        <ChoiceField
          label={say('step')}
          choices={['time', 'form']}
          textOf={say}
          value={start === null ? 'time' : 'form'}
          onChange={step => setStart(step === 'time' ? null : first)}
          isSmall
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
            {...{ page, durationMin, hostId, start, ...shown }}
            onMonth={setMonth}
            onDuration={setWishedMin}
            onHost={setWishedHost}
            onStart={setStart}
          />
        </Speaking.Provider>
      </PreviewFrame>
      <p class="quiet">
        {say(shown.isReal ? 'saved' : hours ? sample : 'noHours')}
        {values.hasPassword && ` ${say('password')}`}
      </p>
    </section>
  )
}

const preferred = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

const localeFor = (ofPage: string | null) =>
  chooseLocale({ ofLink: undefined, ofPage, ofBrowser: navigator.languages.join(',') })
