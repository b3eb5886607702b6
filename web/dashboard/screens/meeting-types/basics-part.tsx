import { useWords } from '../../languages.ts'
import { TextField } from '../../parts/fields.tsx'
import { editorWords } from './editor-words.ts'
import { LengthsField } from './lengths-field.tsx'
import type { PartProps } from './setting.tsx'

/** `base`: the address up to the type's own part, which a new one may leave to be made. */
export function BasicsPart({ form, base, isNew }: PartProps & { base: string; isNew: boolean }) {
  const { say } = useWords(editorWords)
  const { slug } = form.values
  return (
    <>
      <TextField {...{ form }} name="name" label={say('name')} hint={say('nameHint')} />
      <TextField
        {...{ form }}
        name="slug"
        label={say('slug')}
        hint={slug === '' && isNew ? say('slugNone', { base }) : `${base}/${slug}`}
      />
      <TextField
        {...{ form }}
        name="description"
        label={say('description')}
        hint={say('descriptionHint')}
        isOptional
        isArea
      />
      <LengthsField {...{ form }} />
    </>
  )
}
