import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { chooseReading, pretendScale, useReading } from '@/theme/reading'
import type { ReadingSize } from '@/theme/reading-rules'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Headline, Paragraph } from '@/ui/text'
import { type Scheme, useScheme } from './scheme'
import { shelves } from './shelves'
import './gallery.scss'

/**
 * Every part in every state, for those who build screens and for the test that measures them. Browser build only.
 * The address sets it up: ?size=elder&scheme=dark&scale=1.4&shelf=form, each of them optional.
 */
export default function Gallery() {
  const { params } = useRouter<Partial<Record<'size' | 'scheme' | 'scale' | 'shelf', string>>>()
  const [scheme, setScheme] = useScheme(params.scheme === 'dark' ? 'dark' : 'light')
  const { size } = useReading()

  useEffect(() => {
    if (params.size) chooseReading(params.size === 'elder' ? 'elder' : 'normal')
    if (params.scale) pretendScale(Number(params.scale))
  }, [params.size, params.scale])

  return (
    <Page>
      <Stack gap={3}>
        <Headline>部件陈列</Headline>
        <Paragraph>所有页面都由这些部件组成。</Paragraph>
        <FilterBar<ReadingSize>
          label='字号'
          value={size}
          onChange={chooseReading}
          filters={[
            { value: 'normal', label: '标准' },
            { value: 'elder', label: '关怀' },
          ]}
        />
        <FilterBar<Scheme>
          label='配色'
          value={scheme}
          onChange={setScheme}
          filters={[
            { value: 'light', label: '浅色' },
            { value: 'dark', label: '深色' },
          ]}
        />
      </Stack>
      {shelves
        .filter(({ name }) => !params.shelf || params.shelf === name)
        .flatMap(({ specimens }) => specimens)
        .map(({ name, Show }) => (
          <Section key={name} title={name}>
            <Show />
          </Section>
        ))}
    </Page>
  )
}
