import { useWords } from '../../languages.ts'
import { TextField } from '../../parts/fields.tsx'
import { editorWords } from './editor-words.ts'
import { LengthsField } from './lengths-field.tsx'
import type { PartProps } from './setting.tsx'

/** `base`: the address up to the type's own part. */
export function BasicsPart({ form, base }: PartProps & { base: string }) {
  const { say } = useWords(editorWords)
  const { slug } = form.values
  return (
    <>
      <TextField {...{ form }} name="name" label={say('name')} hint={say('nameHint')} />
      <TextField
        {...{ form }}
        name="slug"
        label={say('slug')}
        hint={slug === '' ? say('slugNone', { base }) : say('slugHint', { url: `${base}/${slug}` })}
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
