/** A name as neighbours may read it: '王**', '欧阳**' would give the length away, so one mark stands for the rest. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`
