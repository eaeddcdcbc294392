export default definePageConfig({ navigationBarTitleText: '做成了' })
