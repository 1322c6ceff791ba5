/** What a new specification can be about. */
export const skeletonKinds = ['unit', 'qualification', 'pathways'] as const

export type SkeletonKind = (typeof skeletonKinds)[number]

/** A specification to write over: it is good as it stands, has every measure once, and says in comments what each line is for. Pure. */
export function skeletonOf(kind: SkeletonKind): string {
  switch (kind) {
    case 'unit':
      return [head('unit'), 'units:', fullUnit, ''].join('\n')
    case 'qualification':
      return [head('qualification'), 'units:', fullUnit, shortUnit(2), wholeQualification, ''].join('\n')
    case 'pathways':
      return [head('pathways'), 'units:', fullUnit, ...[2, 3, 4, 5].map(shortUnit), pathwayQualification, ''].join('\n')
  }
}

function head(kind: SkeletonKind): string {
  return `# A specification to write over. Replace what stands in capitals; leave out what your source does not print.
# The statements of outcomes and criteria stand as published, word for word; everything else is in your own words.
# What each measure can do: docs/requirement-language.md. Step by step: docs/writing-a-specification.md.
format: coachfolio/specification
version: 1
# Letters, digits, full stops and hyphens. It never changes once published; a new edition has an id of its own.
id: my-${kind}-2027
title: TITLE OF THE SPECIFICATION
awardingOrganisation: AWARDING ORGANISATION
edition: EDITION, AS PRINTED
source: TITLE OF THE DOCUMENT THAT THIS WAS WRITTEN FROM
# From when it can be registered on; until when, if it ends.
validFrom: '2027-01-01'
# validTo: '2030-12-31'
# The id of the specification whose place it takes. Learners stay on the one they were registered on.
# supersedes: my-${kind}-2024
# Hours of total qualification time that one credit stands for, where your source says it.
# timePerCredit: 10
notes:
  - What is printed oddly, breaks off or is missing in the source goes here.`
}

const fullUnit = `  - id: my-unit-1
    # The regulator's number, in quotes where it begins with a digit.
    reference: X/000/0001
    # The awarding organisation's own number.
    number: '1'
    title: TITLE OF THE UNIT
    level: 5
    credits: 5
    guidedLearningHours: 20
    resultScale: pass/referral
    aim: AIM OF THE UNIT, AS PUBLISHED
    assessment:
      requirements:
        - What holds for the whole portfolio of this unit.
      evidence:
        - { kind: observation, words: Your assessor watches you at work }
    outcomes:
      - id: my-unit-1-1
        number: '1'
        statement: STATEMENT OF THE FIRST LEARNING OUTCOME, AS PUBLISHED
        criteria:
          - id: my-unit-1-1.1
            number: '1.1'
            statement: STATEMENT OF THE CRITERION, AS PUBLISHED
            content:
              - What it covers, in your own words.
            guidance:
              - What an assessor expects.
            whatToDo:
              - The learner's steps, in plain words.
            verbs: [evaluate]
            evidence: [reflective account]
            requirements:
              # parts: pieces of a text, each written under its name.
              - id: my-unit-1-1.1-models
                sentence: You compare at least two models, with a strength of each.
                source: Where the source says so
                measure: parts
                parts:
                  - { part: model, least: 2, write: A model of coaching or mentoring }
                  - { part: strength of the model, asManyAs: model }
              # judgement: nothing can be counted; what the assessor looks for.
              - id: my-unit-1-1.1-judgement
                sentence: The comparison is fair, and drawn from your own practice.
                source: Where the source says so
                measure: judgement
                lookFor: [Reasons, Examples from practice]
      - id: my-unit-1-2
        number: '2'
        statement: STATEMENT OF THE SECOND LEARNING OUTCOME, AS PUBLISHED
        criteria:
          - id: my-unit-1-2.1
            number: '2.1'
            statement: STATEMENT OF THE CRITERION, AS PUBLISHED
            verbs: [demonstrate]
            evidence: [observation]
            requirements:
              # hours: of sessions, supervision or plans. countable: held, formal, contracted before and signed by all.
              - id: my-unit-1-2.1-hours
                sentence: You coach or mentor for 12 hours or more.
                source: Where the source says so
                measure: hours
                of: session
                where: [countable]
                least: 12
              # count: how many there are of a kind of record.
              - id: my-unit-1-2.1-clients
                sentence: You work with two or three clients.
                source: Where the source says so
                measure: count
                of: client
                least: 2
                most: 3
              # each: what every one of them shows itself, or has.
              - id: my-unit-1-2.1-goals
                sentence: You agree a goal with every client.
                source: Where the source says so
                measure: each
                each: client
                has: [{ of: goal, least: 1 }]
              # order: dated on or before the day the contract was agreed.
              - id: my-unit-1-2.1-needs-first
                sentence: The needs of every client are noted before the contract.
                source: Where the source says so
                measure: order
                first: need
                then: contract
              # evidence: pieces of one of these kinds.
              - id: my-unit-1-2.1-observed
                sentence: Your assessor observes you at least once, normally in person.
                source: Where the source says so
                measure: evidence
                kinds: [observation]
                inPerson: normally`

function shortUnit(number: number): string {
  return `  - id: my-unit-${number}
    reference: X/000/000${number}
    number: '${number}'
    title: TITLE OF UNIT ${number}
    level: 5
    credits: 5
    guidedLearningHours: 20
    resultScale: pass/referral
    outcomes:
      - id: my-unit-${number}-1
        number: '1'
        statement: STATEMENT OF THE LEARNING OUTCOME, AS PUBLISHED
        criteria:
          - id: my-unit-${number}-1.1
            number: '1.1'
            statement: STATEMENT OF THE CRITERION, AS PUBLISHED
            requirements:
              - id: my-unit-${number}-1.1-judgement
                sentence: What it asks for, in plain words.
                source: Where the source says so
                measure: judgement
                lookFor: [What the assessor looks for]`
}

const wholeQualification = `# Units may stand in this file or in another; their credits and guided learning hours have to add up to what is printed here.
qualifications:
  - id: my-certificate
    # The regulator's number, where one is printed.
    reference: 600/0000/0
    title: TITLE OF THE QUALIFICATION
    kind: certificate
    level: 5
    credits: 10
    guidedLearningHours: 40
    # Hours in all, where they are printed.
    totalQualificationTime: 100
    resultScale: pass/referral
    mandatory: [X/000/0001, X/000/0002]`

const pathwayQualification = `# Units may stand in this file or in another; every way through adds up to the credits and guided learning hours printed here.
qualifications:
  - id: my-diploma
    # The regulator's number, where one is printed.
    reference: 600/0000/1
    title: TITLE OF THE QUALIFICATION
    kind: diploma
    level: 5
    credits: 15
    guidedLearningHours: 60
    # Hours in all, where they are printed.
    totalQualificationTime: 150
    resultScale: pass/referral
    mandatory: [X/000/0001]
    # How many to take from which units.
    choices:
      - { id: choice, title: One of these, take: 1, from: [X/000/0002, X/000/0003] }
    pathways:
      - { id: business, title: PATHWAY ONE, mandatory: [X/000/0004] }
      - { id: education, title: PATHWAY TWO, mandatory: [X/000/0005] }`
