import { reasonWords, yearWords, type Keeping } from './rules.ts'

/** What somebody outside leaves behind: each is kept, and can be let go, in its own way. */
export type Left = 'answer' | 'signature' | 'ending' | 'testimony' | 'answer without a name'

/** Whose record it goes into, where, and by which rule. */
export type KeptWhere = { learnerName: string; centre: { name: string }; keeping: Keeping }

/**
 * How long what somebody leaves by a link is kept, by whom it is deleted, and what they can have deleted sooner: a sentence or a few
 * in each paragraph, for a reading age of about 12. True to what an erasure does (`access-requests`): the name, the addresses, the
 * marks and the letters go; what was said stays under the alias.
 */
export function keepingWords(where: KeptWhere, left: Left): string[] {
  return [untilWhen(where, left), ...sooner(where, left)]
}

function untilWhen({ learnerName, centre, keeping }: KeptWhere, left: Left): string {
  const { is, it } = subjects[left]
  return `${is} kept until ${yearWords(keeping.years)} after ${learnerName}’s course ends. Then ${centre.name} deletes ${it}. ${reasonWords(keeping)}`
}

const subjects: Readonly<Record<Left, { is: string; it: string }>> = {
  answer: { is: 'Your answer is', it: 'it' },
  signature: { is: 'What you sign is', it: 'it' },
  ending: { is: 'The contract, and what you say here, are', it: 'them' },
  testimony: { is: 'What you write is', it: 'it' },
  'answer without a name': { is: 'Your answer is', it: 'it' },
}

function sooner(where: KeptWhere, left: Left): string[] {
  const how = askWhom(where)
  const unless = 'An open appeal or legal case can delay it.'
  switch (left) {
    case 'signature':
    case 'ending':
      return [
        `You can ask to have your name, your mark and your addresses deleted sooner. ${how} The text then stays, and that it was signed, with no name. ${unless}`,
      ]
    case 'answer without a name':
      return [`You can ask to have your name and e-mail address deleted sooner. ${how} ${unless}`]
    default:
      return [`You can ask to have your name and e-mail address deleted sooner. ${how} What you said then stays, with no name. ${unless}`]
  }
}

function askWhom({ learnerName, centre, keeping }: KeptWhere): string {
  return keeping.contact === '' ? `Ask ${learnerName} or ${centre.name}.` : `Ask ${learnerName}, or write to ${keeping.contact}.`
}
