type Locked = { version?: string; optionalDependencies?: Record<string, string>; dev?: boolean }
type Optional = { version: string; cpu?: string[]; libc?: string[]; os?: string[]; dev?: true; optional: true }

export function missingOptionals(lock: { packages: Readonly<Record<string, Locked>> }): Record<string, Optional>
