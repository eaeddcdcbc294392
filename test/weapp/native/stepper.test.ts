/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://component.test"}
 */
import path from 'node:path'
import { simulate } from './simulate'

/**
 * Native components on Tencent's other engine, exparser, with WeChat's own template compiler: the same component that the
 * host runs on glass-easel must behave the same there.
 */
const rootPath = path.join(__dirname, '../fixtures/small-app')
const stepperId = simulate.load(path.join(rootPath, 'components/stepper/stepper'), 'stepper', {
  rootPath,
  compiler: 'official',
})

function renderStepper(properties: Record<string, unknown>) {
  const stepper = simulate.render(stepperId, properties)
  stepper.attach(document.createElement('div'))
  const changes: unknown[] = []
  stepper.addEventListener('change', ({ detail }) => changes.push(detail))
  return {
    stepper,
    changes,
    text: () => stepper.querySelector('.value')?.dom?.textContent,
    async press(selector: string) {
      const button = stepper.querySelector(selector)
      if (!button) throw new Error(`the stepper has no ${selector}`)
      button.dispatchEvent('tap')
      await simulate.sleep(10)
    },
  }
}

test('shows its value and asks its owner for the next', async () => {
  const { text, press, changes, stepper } = renderStepper({ value: 1 })
  expect(text()).toBe('1')
  await press('.more')
  expect(changes).toEqual([{ value: 2 }])
  expect(text()).toBe('1')
  stepper.setData({ value: 2 })
  expect(text()).toBe('2')
})

test('goes no further than its limits', async () => {
  const { press, changes } = renderStepper({ value: 5, max: 5 })
  await press('.more')
  expect(changes).toEqual([])
  await press('.less')
  expect(changes).toEqual([{ value: 4 }])
})
