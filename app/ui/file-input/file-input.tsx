import { describedBy, fieldId, LabelledField } from '../form/field-frame.tsx'

type FileInputProps = { name: string; label: string; hint?: string; accept: string; problem?: string | undefined }

/** One file from the reader’s machine. `accept` as in HTML: `.pdf`. Its form needs `enctype="multipart/form-data"`. */
export function FileInput({ name, label, hint, accept, problem }: FileInputProps) {
  const meta = hint === undefined ? { label } : { label, hint }
  const field = { key: name, label, control: 'text', holding: 'text', required: true, longest: 0, meta, fields: [] } as const
  const props = { field, name, values: [], problem }
  return (
    <LabelledField {...props}>
      <input
        class="file-input"
        id={fieldId(name)}
        name={name}
        type="file"
        accept={accept}
        required
        aria-describedby={describedBy(props)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      />
    </LabelledField>
  )
}
