/** The addresses of the pages about members. Values are encoded on the way out, because they arrive as they were sent. */
export const memberWays = {
  join: () => '/members/join/index',
  verify: (placeId: string) => `/members/verify/index?place=${encodeURIComponent(placeId)}`,
}
