import { unreachable } from '../../../kernel/result.ts'
import { routes } from '../../../routes.ts'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { FileStanding, ShownFile } from '../../submissions/index.ts'

/** The files of a piece of evidence, each with whether it is what was submitted; a submission from before files were frozen says so. */
export function SubmittedFiles({ files, submission }: { files: readonly ShownFile[]; submission: string }) {
  if (files.length === 0) return <></>
  return (
    <section>
      <h4>Files</h4>
      <ul class="prose">
        {files.map(({ document, name, standing }) => (
          <li>
            {standing === 'damaged' ? <span>{name}</span> : <a href={routes.submittedFile.at({ submission, document })}>{name}</a>} <Standing of={standing} />
            <p class="small quiet">{words(standing)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ of }: { of: FileStanding }) {
  switch (of) {
    case 'unaltered':
      return <StateBadge state="met" words="Unaltered since submission" />
    case 'altered':
      return <StateBadge state="referred" words="Altered since submission" />
    case 'taken away':
      return <StateBadge state="referred" words="Taken away since submission" />
    case 'damaged':
      return <StateBadge state="not yet met" words="Damaged" />
    case 'added since':
      return <StateBadge state="waiting" words="Not part of this submission" />
    case 'not known':
      return <StateBadge state="not started" words="Not known" />
    default:
      return unreachable(of)
  }
}

function words(standing: FileStanding): string {
  switch (standing) {
    case 'unaltered':
      return 'Its bytes were compared with the fingerprint that was frozen when the unit was submitted.'
    case 'altered':
      return 'The learner has put another file in its place. The link opens the one that was submitted.'
    case 'taken away':
      return 'The learner has taken it away. The link opens the one that was submitted.'
    case 'damaged':
      return 'What is kept is not what its fingerprint says. Do not judge by it; ask whoever runs the centre to restore the file from a backup.'
    case 'added since':
      return 'It was added after the unit was submitted. Judge without it.'
    case 'not known':
      return 'This submission is from before files were frozen with it: nothing shows whether the file was altered since.'
    default:
      return unreachable(standing)
  }
}
