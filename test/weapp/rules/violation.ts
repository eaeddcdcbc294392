/** One way in which a package breaks the platform's rules, in words that say what to do. */
export interface Violation {
  /** Short name of the rule, for tests. */
  rule:
    | 'json'
    | 'schema'
    | 'pages'
    | 'components'
    | 'tab-bar'
    | 'sizes'
    | 'privacy'
    | 'chat-tool'
    | 'code'
    | 'template'
    | 'foreign-code'
  /** File or key of the package. */
  where: string
  text: string
}
