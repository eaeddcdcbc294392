/** A browser reads no codes here: what is on the screen is typed. */
export const canScan = false

export const scan = async (): Promise<string | null> => null
