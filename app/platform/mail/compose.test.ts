import { expect, test } from 'vitest'
import { composeMail } from './compose.ts'

const letter = {
  to: 'bo@example.org',
  toName: 'Bo O\u2019Neill',
  subject: 'Please sign\r\nBcc: everybody@example.org',
  paragraphs: ['Ann asks <b>you</b> & your manager.', 'Two\nlines'],
  action: { label: 'Read and sign', url: 'http://localhost:3000/sign?token=a&b=c' },
  closing: 'Thank you',
}

test('text and HTML say the same, with the address to follow', () => {
  const mail = composeMail(letter)
  expect(mail.text).toBe(
    'Dear Bo O\u2019Neill,\n\nAnn asks <b>you</b> & your manager.\n\nTwo\nlines\n\nRead and sign:\nhttp://localhost:3000/sign?token=a&b=c\n\nThank you\n',
  )
  expect(mail.html).toContain('href="http://localhost:3000/sign?token=a&amp;b=c"')
  expect(mail.html).toContain('Two<br>lines')
})

test('what people typed is never markup, and a subject is one line', () => {
  const mail = composeMail(letter)
  expect(mail.html).toContain('Ann asks &lt;b&gt;you&lt;/b&gt; &amp; your manager.')
  expect(mail.html).not.toContain('<b>')
  expect(mail.subject).toBe('Please sign Bcc: everybody@example.org')
})

test('a letter without a name or anything to do is still a letter', () => {
  const mail = composeMail({ to: 'bo@example.org', subject: 'News', paragraphs: ['All is well.'] })
  expect(mail).toMatchObject({ to: 'bo@example.org', text: 'Hello,\n\nAll is well.\n' })
  expect(mail).not.toHaveProperty('toName')
})
