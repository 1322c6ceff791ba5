import { describe, expect, test } from 'vitest'
import { measureOf, placedStatements } from './framework.ts'
import { readFramework } from './read-framework.ts'
import { problemLine } from './reading.ts'

const doc = 'd0000000-0000-4000-8000-000000000000'
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

type Item = Record<string, unknown>

function item(number: number, more: Item = {}): Item {
  return {
    identifier: id(number),
    uri: `https://example.org/${number}`,
    fullStatement: `Statement ${number}`,
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...more,
  }
}

function childOf(child: string, parent: string, more: Item = {}): Item {
  const end = (identifier: string) => ({ title: 't', identifier, uri: 'https://example.org/x' })
  const identifier = child.replace(/^0/, 'a')
  return {
    identifier,
    associationType: 'isChildOf',
    originNodeURI: end(child),
    destinationNodeURI: end(parent),
    uri: 'https://example.org/a',
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...more,
  }
}

function pack(items: unknown, associations: unknown, more: Item = {}, outside: Item = {}): string {
  const document = { identifier: doc, title: 'A framework', creator: 'C', uri: 'https://example.org/d', lastChangeDateTime: '2026-01-01T00:00:00Z', ...more }
  return JSON.stringify({ CFDocument: document, CFItems: items, CFAssociations: associations, ...outside })
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function refusal(file: string | Uint8Array): string {
  const read = readFramework(typeof file === 'string' ? bytes(file) : file)
  return read.ok ? 'was read' : read.problems.map(problemLine).join('\n')
}

function kept(file: string | Uint8Array) {
  const read = readFramework(typeof file === 'string' ? bytes(file) : file)
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'))
  return read
}

const moodle = (rows: string) => `Parent ID number,ID number,Short name,Description,Is framework\n,F,Frame,,1\n${rows}`
const matrix = (elements: readonly Item[], standards: readonly Item[] = [{ shortname: 'S', name: 'S', standardid: 1 }]) =>
  JSON.stringify({ framework: { name: 'N', standards, standardelements: elements } })

describe('a file is refused, with where and why', () => {
  test.each([
    ['nothing', '', 'The file: is empty'],
    [
      'something else',
      'hello',
      'The file: is neither a CASE package (JSON with “CFDocument”), nor a .matrix of Mahara (JSON with “framework”), nor a competency CSV of Moodle',
    ],
    ['other JSON', '{"a":1}', 'The file: is neither a CASE package'],
    ['broken JSON', '{"CFDocument": {', 'The file: is not JSON'],
    ['a list of documents', '{"CFDocuments": []}', 'The file: is a list of CASE documents. Get the package of one of them, from CFPackages'],
    ['JSON nested 10,000 deep', `{"CFDocument":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'The file: is nested deeper than 64 levels'],
    [
      'no UUIDs',
      pack([item(1, { identifier: 'one' })], [], { identifier: 7 }),
      'CFDocument.identifier: is to be a UUID\nCFItems[0].identifier: is to be a UUID',
    ],
    ['items that are no list', pack({}, 'x'), 'CFItems: is to be a list\nCFAssociations: is to be a list'],
    ['items that are nothing', pack([null, 3, []], []), 'CFItems[0].identifier: is to be a UUID'],
    ['no statements', pack([], []), 'The file: has no statements'],
    ['the same item twice', pack([item(1), item(1)], []), `CFItems[1]: “${id(1)}” is there already (CFItems[0]); each needs one of its own`],
    ['an item below itself', pack([item(1)], [childOf(id(1), id(1))]), `CFItems[0]: “${id(1)}” stands below itself`],
    [
      'a circle',
      pack([item(1), item(2), item(3)], [childOf(id(1), id(2)), childOf(id(2), id(3)), childOf(id(3), id(1))]),
      `CFItems[0]: “${id(1)}”, “${id(2)}” and “${id(3)}” stand below each other in a circle`,
    ],
    ['a tree 10,000 deep', deep(10_000), 'CFItems[0]: stands 10000 levels deep; the most is 40'],
    [
      'too many items',
      pack(
        Array.from({ length: 50_001 }, (_one, at) => item(at)),
        [],
      ),
      'The file: has 50001 statements; the most is 50000',
    ],
    ['a Moodle file without a framework', 'Parent ID number,ID number,Short name,Is framework\n,1,One,0\n', 'The file: has no row with “Is framework” 1'],
    ['a Moodle file with two', moodle(',G,Other,,1\n,1,One,,\n'), 'Line 3: is a second framework; a file has one'],
    ['a Moodle file without columns', 'ID number,Short name\n1,One\n', 'Line 1: has no column “Parent ID number”\nLine 1: has no column “Is framework”'],
    ['a missing parent', moodle('9,1,One,,\n'), 'Line 3: “1” is to stand below “9”, which is not in the file'],
    [
      'an item with the identifier of the framework',
      pack([item(1, { identifier: doc })], []),
      `CFItems[0]: “${doc}” is there already (the framework); each needs one of its own`,
    ],
    [
      'two associations with one identifier',
      pack([item(1), item(2)], [childOf(id(1), doc), childOf(id(2), doc, { identifier: id(1).replace(/^0/, 'a') })]),
      `CFAssociations[1]: “${id(1).replace(/^0/, 'a')}” is there already (CFAssociations[0]); each needs one of its own`,
    ],
    [
      'two standards of Mahara with one identifier',
      matrix(
        [],
        [
          { shortname: 'S', name: 'S', standardid: 1, identifier: id(1) },
          { shortname: 'T', name: 'T', standardid: 2, identifier: id(1) },
        ],
      ),
      `framework.standards[1]: “${id(1)}” is there already (framework.standards[0]); each needs one of its own`,
    ],
    ['an ID number twice', moodle(',1,One,,\n,1,Two,,\n'), 'Line 4: “1” is there already (Line 3); each needs one of its own'],
    ['a circle in Moodle', moodle('2,1,One,,\n1,2,Two,,\n'), 'Line 3: “1” and “2” stand below each other in a circle'],
    ['a quotation mark without end', moodle(',1,"One,,\n'), 'is not CSV: a quotation mark is missing or too many'],
    [
      'an element of no standard',
      matrix([{ shortname: 'a', name: 'a', standardid: 2, elementid: 'x' }]),
      'framework.standardelements[0]: “2 x” is to stand below “standard 2”, which is not in the file',
    ],
    [
      'elements that go round',
      matrix([{ name: 'a', standardid: 1, elementid: 'x', parentelementid: 'x' }]),
      'framework.standardelements[0]: “1 x” stands below itself',
    ],
    ['a matrix without a name', '{"framework":{"standards":[]}}', 'framework.name: is missing'],
    ['a matrix that is no list', '{"framework":{"name":"n","standards":{"a":1}}}', 'framework.standards: is to be a list'],
  ])('%s', (_what, file, words) => {
    expect(refusal(file)).toContain(words)
  })

  test.each([
    ['Latin-1', Uint8Array.from([0x7b, 0xe9, 0x7d]), 'The file: is not text in UTF-8. Save it again, as “UTF-8” or “CSV UTF-8”'],
    ['zero bytes', bytes('PK\u0000\u0001'), 'The file: is no text: it holds zero bytes'],
    ['50 MB', new Uint8Array(50_000_000).fill(0x20), 'The file: has 50 MB; the most is 20 MB. Split the framework into several'],
  ])('%s', (_what, file, words) => {
    expect(refusal(file)).toBe(words)
  })

  test('a thousand problems are not listed one by one', () => {
    const lines = refusal(
      pack(
        Array.from({ length: 1_000 }, () => item(1)),
        [],
      ),
    ).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('The file: has 979 more problems like these')
  })
})

function deep(levels: number): string {
  const items = Array.from({ length: levels }, (_one, at) => item(at))
  const links = items.slice(1).map((_one, at) => childOf(id(at), id(at + 1)))
  return pack(items, links)
}

describe('what is harmless is kept, clean, and what is not kept is said', () => {
  test('HTML and script in text become plain text, in every format', () => {
    const bad = '<p>Listens</p><script>alert(1)</script><img src=x onerror=alert(1)><b>well</b> &amp; <a href="javascript:x">asks</a>\u0000'
    const files = [
      pack([item(1, { fullStatement: bad, notes: bad })], [], { title: bad }),
      matrix([], [{ shortname: 'S', name: 'N', description: bad, standardid: 1 }]),
      moodle(`,1,One,"${bad.replaceAll('"', '""').replace('\u0000', '')}",\n`),
    ]
    const notes = files.map((file) => kept(file).framework.statements[0]?.notes)
    expect(notes).toEqual(Array.from({ length: 3 }, () => 'Listens\nwell & asks'))
    expect(kept(files[0] ?? '').framework.title).toBe('Listens well & asks')
  })

  test.each([
    ['a mark of byte order', (text: string) => bytes(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(Array.from(text, (sign) => sign.charCodeAt(0))).buffer)])],
  ])('%s', (_what, encode) => {
    expect(kept(encode(pack([item(1)], []))).framework.title).toBe('A framework')
    expect(kept(encode(moodle(',1,One,,\n'))).framework.title).toBe('Frame')
  })

  test.each(['Whāia te mātauranga, kia mārama', 'Tŷ, ŵyr a dŵr', 'الاستماع إلى العميل', '倾听客户的心声', 'Test 𝑑 👩🏽‍💻', 'R&D, 3 < 4 and a > b'])(
    'any language: %s',
    (words) => {
      const read = kept(pack([item(1, { fullStatement: words, humanCodingScheme: words })], []))
      expect(read.framework.statements.map(({ statement, code }) => [statement, code])).toEqual([[words, words]])
      expect(read.lost.map(({ what }) => what)).toEqual(['a place in the tree that the file does not say: these stand at the top'])
    },
  )

  test('a second parent, a parent elsewhere and other relations stay as associations', () => {
    const links = [
      childOf(id(2), id(1)),
      childOf(id(2), id(3), { identifier: id(91) }),
      childOf(id(1), id(77), { identifier: id(92) }),
      childOf(id(3), doc),
      childOf(id(1), doc, { identifier: id(93) }),
    ]
    const { framework, lost } = kept(pack([item(1), item(2), item(3)], links))
    expect([...placedStatements(framework.statements)].map(({ statement, above }) => [statement.statement, above.length])).toEqual([
      ['Statement 1', 0],
      ['Statement 2', 1],
      ['Statement 3', 0],
    ])
    expect(framework.associations.map(({ identifier }) => identifier)).toEqual([id(91), id(92)])
    expect(lost).toEqual([])
  })

  test('an item without a place gets one, of which no other association has the identifier', () => {
    const [first] = [...placedStatements(kept(pack([item(1)], [])).framework.statements)]
    const place = first?.statement.placement.identifier ?? ''
    const { framework } = kept(pack([item(1)], [childOf(id(1), id(9), { identifier: place })]))
    expect(framework.associations.map(({ identifier }) => identifier)).toEqual([place])
    expect(framework.statements[0]?.placement.identifier).not.toBe(place)
  })

  test('the same association twice is one, and is named', () => {
    const read = kept(pack([item(1)], [childOf(id(1), doc), childOf(id(1), doc)]))
    expect([measureOf(read.framework), read.framework.associations]).toEqual([{ statements: 1, depth: 1 }, []])
    expect(read.lost).toEqual([{ what: 'associations that are there twice', times: 1, first: 'CFAssociations[1]' }])
  })

  test('fields that are unknown or of the wrong kind are left out and named; prototypes stay as they are', () => {
    const text = pack([item(1, { colour: 'red', educationLevel: 5, CFItemTypeURI: { title: 't' }, licenseURI: null })], [childOf(id(1), doc)], {
      officialSourceURL: 'javascript:alert(1)',
    })
    const { lost, framework } = kept(text.replace('"colour"', '"__proto__":{"polluted":1},"colour"'))
    expect(lost.map(({ what }) => what)).toEqual([
      '“__proto__”, a field that CASE does not have',
      '“colour”, a field that CASE does not have',
      '“educationLevel”, as it is of another kind than CASE says',
      '“CFItemTypeURI”, as it is of another kind than CASE says',
      '“officialSourceURL”, as it is of another kind than CASE says',
    ])
    expect(framework.statements[0]?.extras).toEqual({})
    expect('polluted' in {}).toBe(false)
  })

  test('a large one is read in one go, and texts that never end their tags cost no more than others', () => {
    const items = Array.from({ length: 20_000 }, (_one, at) => item(at))
    const began = process.cpuUsage()
    expect(
      measureOf(
        kept(
          pack(
            items,
            items.map((_one, at) => childOf(id(at), at < 100 ? doc : id(at % 100))),
          ),
        ).framework,
      ),
    ).toEqual({ statements: 20_000, depth: 2 })
    for (const piece of ['<p', '<svg', '<!--', '&amp;', '<script>', '</script', '…\n\n']) kept(pack([item(1, { fullStatement: piece.repeat(50_000) })], []))
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
})
