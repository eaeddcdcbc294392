import { Icon } from './icon'
import { Press } from './press'
import './chosen.scss'

interface ChosenProps {
  /** What is chosen: 3 号楼. */
  children: string
  onDrop: () => void
}

/** One thing that is chosen, and the way to have it no longer. */
export const Chosen = ({ children, onDrop }: ChosenProps) => (
  <Press className='chosen' label={`${children}，按一下不再只看它`} onPress={onDrop}>
    {children}
    <Icon name='close' />
  </Press>
)
