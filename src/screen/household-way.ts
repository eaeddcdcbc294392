/** The address of the page of one household; it belongs to no domain. */
export const householdWay = (id: string): string => `/household/index?id=${encodeURIComponent(id)}`
