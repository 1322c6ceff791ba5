export const submissionsEvents = ['UnitSubmitted'] as const
