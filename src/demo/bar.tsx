import { useState } from 'react'
import { demoIdentity } from '@/cloud/identity.h5'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { become } from './identity.h5'
import { cast, introduce } from './people'
import './bar.scss'

/**
 * Says who one is in the demo community, and lets one be somebody else. Only browser files import it, so the WeChat build
 * knows nothing of it.
 */
export function Bar() {
  const [open, setOpen] = useState(false)
  const me = demoIdentity()
  return (
    <aside className='demo-bar' aria-label='试用'>
      <Press className='demo-bar__line' expanded={open} onPress={() => setOpen(!open)}>
        <span className='demo-bar__mark'>试用</span>
        <span className='demo-bar__who'>您现在是 {introduce(me)}</span>
        <span className='demo-bar__change'>{open ? '收起' : '换人'}</span>
        <Icon name='down' />
      </Press>
      {open && (
        <div className='demo-bar__people'>
          {cast.map(({ openid, name, role }) => (
            <Press
              key={openid}
              className='demo-bar__person'
              onPress={() => (openid === me ? setOpen(false) : become(openid))}
            >
              <span className='demo-bar__name'>{name}</span>
              <span>{role}</span>
              {openid === me && <span className='demo-bar__here'>就是您</span>}
            </Press>
          ))}
        </div>
      )}
    </aside>
  )
}
