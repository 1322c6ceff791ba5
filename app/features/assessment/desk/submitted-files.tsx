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
            {standing === 'damaged' ? <span>{name}</span> : <a href={routes.submittedFile.at({ submission, document })}>{name}</a>}{' '}
            <StateBadge {...said[standing].badge} />
            <p class="small quiet">{said[standing].words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Said = { badge: Parameters<typeof StateBadge>[0]; words: string }

const said: Readonly<Record<FileStanding, Said>> = {
  unaltered: {
    badge: { state: 'met', words: 'Unaltered since submission' },
    words: 'Its bytes were compared with the fingerprint that was frozen when the unit was submitted.',
  },
  altered: {
    badge: { state: 'referred', words: 'Altered since submission' },
    words: 'The learner has put another file in its place. The link opens the one that was submitted.',
  },
  'taken away': {
    badge: { state: 'referred', words: 'Taken away since submission' },
    words: 'The learner has taken it away. The link opens the one that was submitted.',
  },
  damaged: {
    badge: { state: 'not yet met', words: 'Damaged' },
    words: 'What is kept is not what its fingerprint says. Do not judge by it; ask whoever runs the centre to restore the file from a backup.',
  },
  'added since': {
    badge: { state: 'waiting', words: 'Not part of this submission' },
    words: 'It was added after the unit was submitted. Judge without it.',
  },
  'not known': {
    badge: { state: 'not started', words: 'Not known' },
    words: 'This submission is from before files were frozen with it: nothing shows whether the file was altered since.',
  },
}
