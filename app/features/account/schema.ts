import { z } from 'zod'
import '../../ui/form/field-meta.ts'

const email = z
  .string()
  .max(320)
  .meta({ label: 'E-mail address', control: 'email', autocomplete: 'username', missing: 'Enter your e-mail address, like name@example.org' })
const newPassword = z.string().meta({
  label: 'New password',
  control: 'password',
  autocomplete: 'new-password',
  hint: 'At least 10 characters. Three or four words that nobody would guess are good.',
  missing: 'Choose a password',
})

export const signInSchema = z.object({
  email,
  password: z.string().meta({ label: 'Password', control: 'password', autocomplete: 'current-password', missing: 'Enter your password' }),
})

export const askForLinkSchema = z.object({ email })

export const choosePasswordSchema = z.object({ password: newPassword })

export const changePasswordSchema = z.object({
  current: z.string().meta({ label: 'Current password', control: 'password', autocomplete: 'current-password', missing: 'Enter your current password' }),
  password: newPassword,
})
