import type { Client } from 'pg'

export function describeSchema(client: Client): Promise<string>
