/** The address of the page about messages. */
export const messageWays = { list: () => '/messages/index' }
