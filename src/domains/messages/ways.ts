/** The address of the page about messages: a tab. */
export const messageWays = { list: () => '/messages/index' }
