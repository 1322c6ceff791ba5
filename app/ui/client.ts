import './error-summary/focus.client.ts'
