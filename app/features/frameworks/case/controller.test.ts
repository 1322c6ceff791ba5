import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseProblems } from '../../../../test/fixtures/frameworks/case-schemas.ts'
import { frameworkFile, importAsAdministrator } from '../../../../test/fixtures/frameworks/imported.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'

type Link = { identifier: string; uri: string }
type Document = Link & { title: string; creator: string; CFPackageURI: Link }
type Part = Link & { CFDocumentURI: Link; fullStatement?: string }
type Package = { CFDocument: Document; CFItems: Part[]; CFAssociations: Part[] }

let t: TestHouse

beforeAll(async () => {
  t = await testHouse({ baseUrl: 'https://centre.example.org' })
})

afterAll(() => t.close())

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return t.as(undefined).get(path, headers)
}

async function read<Value>(path: string): Promise<Value> {
  const answer = await ask(path.replace('https://centre.example.org', ''))
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return (await answer.json()) as Value
}

async function documents(query = ''): Promise<Document[]> {
  return (await read<{ CFDocuments: Document[] }>(`/ims/case/v1p1/CFDocuments${query}`)).CFDocuments
}

describe('a CASE provider, open to every system', () => {
  test('lists all units and qualifications, each with its package, which the official schema accepts', async () => {
    const all = await documents()
    expect(all).toHaveLength(18)
    expect(new Set(all.map(({ creator }) => creator))).toEqual(new Set(['ATHE', 'ILM', 'Open Awards']))
    for (const { CFPackageURI, identifier } of all) {
      expect(CFPackageURI.uri).toBe(`https://centre.example.org/ims/case/v1p1/CFPackages/${identifier}`)
      expect(caseProblems('1.1', await read(CFPackageURI.uri))).toEqual([])
      expect(caseProblems('1.0', await read(CFPackageURI.uri.replace('v1p1', 'v1p0')))).toEqual([])
    }
  })

  test('every address in a package leads to what it says', async () => {
    const [first] = await documents('?sort=title')
    const pack = await read<Package>(first?.CFPackageURI.uri ?? '')
    expect(await read<Document>(pack.CFDocument.uri)).toMatchObject({ identifier: first?.identifier, CFPackageURI: { identifier: first?.identifier } })
    for (const part of [...pack.CFItems.slice(0, 5), ...pack.CFAssociations.slice(0, 5), ...pack.CFAssociations.slice(-5)]) {
      expect(await read<Part>(part.uri)).toEqual({ ...part, CFDocumentURI: { title: first?.title, identifier: first?.identifier, uri: pack.CFDocument.uri } })
    }
    const [item] = pack.CFItems
    const around = await read<{ CFItem: Part; CFAssociations: Part[] }>(`/ims/case/v1p1/CFItemAssociations/${item?.identifier}`)
    expect([around.CFItem.identifier, around.CFAssociations.length > 1]).toEqual([item?.identifier, true])
  })

  test('pages, sorts and picks fields', async () => {
    const answer = await ask('/ims/case/v1p1/CFDocuments?limit=5&offset=5&sort=title&orderBy=desc&fields=title,identifier')
    const { CFDocuments: page } = (await answer.json()) as { CFDocuments: Document[] }
    expect([answer.headers.get('x-total-count'), page.length]).toEqual(['18', 5])
    expect(page.map((one) => Object.keys(one).toSorted().join())).toEqual(page.map(() => 'identifier,title'))
    expect(page.map(({ title }) => title)).toEqual(
      page
        .map(({ title }) => title)
        .toSorted()
        .toReversed(),
    )
    const links = answer.headers.get('link') ?? ''
    expect(links.match(/rel="(\w+)"/g)).toEqual(['rel="first"', 'rel="prev"', 'rel="next"', 'rel="last"'])
    expect(links).toContain('https://centre.example.org/ims/case/v1p1/CFDocuments?limit=5&offset=10&sort=title')
  })

  test('may be kept for an hour, by any site, and says when nothing has changed', async () => {
    const answer = await ask('/ims/case/v1p1/CFDocuments')
    const { headers } = answer
    expect([headers.get('cache-control'), headers.get('access-control-allow-origin'), headers.get('set-cookie')]).toEqual(['public, max-age=3600', '*', null])
    const again = await ask('/ims/case/v1p1/CFDocuments', { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('/ims/case/v1p1/CFDocuments', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('serves what a centre published, and nothing of what it did not', async () => {
    const id = await importAsAdministrator(t, frameworkFile('standards.matrix'))
    expect(await documents()).toHaveLength(18)
    await t.as(t.people.administrator).post(`/frameworks/${id}/publish`)
    const found = (await documents()).find(({ title }) => title === 'Listening well')
    const pack = await read<Package>(found?.CFPackageURI.uri ?? '')
    expect(caseProblems('1.1', pack)).toEqual([])
    const statement = pack.CFItems.find(({ fullStatement }) => fullStatement === 'Gives room')
    expect(await read<Part>(statement?.uri ?? '')).toMatchObject({
      fullStatement: 'Gives room',
      humanCodingScheme: 'A.1',
      CFDocumentURI: { identifier: found?.identifier },
    })
    await t.as(t.people.administrator).post(`/frameworks/${id}/withdraw`)
    expect(await documents()).toHaveLength(18)
    for (const uri of [found?.CFPackageURI.uri, found?.uri, statement?.uri]) expect((await ask(uri ?? '')).status).toBe(404)
  })

  test.each([
    ['/ims/case/v2p0/CFDocuments', 404, 'unknownobject'],
    ['/ims/case/v1p1/CFItems/one', 404, 'invalid_uuid'],
    ['/ims/case/v1p1/CFPackages/01900000-0000-7000-8000-000000000000', 404, 'unknownobject'],
    ['/ims/case/v1p1/CFDocuments?limit=-1', 400, 'invalid_selection_field'],
    ['/ims/case/v1p1/CFDocuments?limit=0', 400, 'invalid_selection_field'],
    ['/ims/case/v1p1/CFDocuments?fields=secret', 400, 'invalid_selection_field'],
    ["/ims/case/v1p1/CFDocuments?filter=title='x'", 400, 'invalid_selection_field'],
    ['/ims/case/v1p1/CFDocuments?sort=__proto__', 400, 'invalid_sort_field'],
  ])('%s is answered with a reason, in the form that 1EdTech has for it', async (path, status, minor) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toMatchObject([
      status,
      'no-store',
      {
        imsx_codeMajor: 'failure',
        imsx_severity: 'error',
        imsx_codeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: minor }] },
      },
    ])
  })

  test('a document is no item, and an item is no document', async () => {
    const [first] = await documents()
    expect((await ask(`/ims/case/v1p1/CFItems/${first?.identifier}`)).status).toBe(404)
    const { CFItems: items } = await read<Package>(first?.CFPackageURI.uri ?? '')
    expect((await ask(`/ims/case/v1p1/CFPackages/${items[0]?.identifier}`)).status).toBe(404)
    expect((await ask(`/ims/case/v1p1/CFItems/${items[0]?.identifier.toUpperCase()}`)).status).toBe(200)
  })
})
