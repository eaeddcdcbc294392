export default definePageConfig({ navigationBarTitleText: '报到的要求' })
