import { formats } from '../../framework/framework.ts'
import { fileKinds } from '../../framework/write-framework.ts'
import { routes } from '../../routes.ts'

/** A framework as a file, for each of the systems that it can go to. */
export function FileLinks({ framework, title }: { framework: string; title: string }) {
  return (
    <span class="row">
      {formats.map((format) => (
        <a href={routes.frameworkFile.at({ framework }, { as: format })} download="" data-no-prefetch="" aria-label={`${fileKinds[format].name}: ${title}`}>
          {fileKinds[format].short}
        </a>
      ))}
    </span>
  )
}
