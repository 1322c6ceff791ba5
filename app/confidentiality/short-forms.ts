import { givenForms } from './words/given-forms.ts'
import { nicknames } from './words/nicknames.ts'
import { shortNames } from './words/short-names.ts'
import { spellingsOf } from './words/spellings.ts'

const groups = [...nicknames, ...givenForms, ...shortNames]
const byMember: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  groups.flatMap((group) => group.map((member) => ({ member, group }))),
  ({ member }) => member,
)
  .entries()
  .reduce(
    (all, [member, found]) =>
      all.set(
        member,
        found.map(({ group }) => group),
      ),
    new Map<string, (readonly string[])[]>(),
  )

/** Names put together of two: what each part alone is, when it is used. */
const compound: readonly RegExp[] = [
  /^(olu)\p{L}{4,}$/u,
  /^(?:oluwa|olu|ola|ade|ayo|omo|baba|ife|chukwu)(\p{L}{4,})$/u,
  /^(\p{L}{4,})(?:chukwu|chi)$/u,
  /^(sukh|raj|bal|har|gur|jas|man|kul|par|jag|nav|sat|tej|var|aman|ran|kiran|kamal|bhup|dal|sur|nir|sim|prab|gagan|amar)(?:winder|vinder|inder|deep|preet|prit|jit|jeet|pal|dev|bir|want|meet|leen|jot|roop|bans|raj)$/u,
  /^(abdul|abdel|abd)(?:ul|al|el|ur|ar)?-?\p{L}{3,}$/u,
  /^abd[ue][lr]?(\p{L}{4,})$/u,
]

/** By what else somebody with this first name may be called: the whole of its group for the name a group is of, that name for the others. */
export function shortFormsOf(name: string): string[] {
  const spelled = spellingsOf(name)
  const grouped = [
    ...(byMember.get(name) ?? []).flatMap((group) => (group[0] === name ? group : group.slice(0, 1))),
    ...spelled.flatMap((other) => byMember.get(other) ?? []).flatMap((group) => (spelled.includes(group[0] ?? '') ? group : [])),
  ]
  const parts = compound.flatMap((pattern) => pattern.exec(name)?.[1] ?? [])
  const forms = [
    ...grouped,
    ...spelled,
    ...parts,
    ...parts.filter((part) => /^(?:sukh|raj|bal|jas|man|kul|par|jag|nav|sat)$/u.test(part)).map((part) => `${part}i`),
  ]
  return [...new Set(forms)].filter((form) => form !== name && form.length > 1)
}
