/** What other domains may ask of posts. */
export { invitationById } from './store'
