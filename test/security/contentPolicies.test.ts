import { expect, test } from 'vitest'
import { previewPolicy, storePolicy, windowPolicy } from '#main/electron/security/contentPolicies'

const policies = { windowPolicy, storePolicy, previewPolicy: previewPolicy(['abc=']) }

test.each(Object.entries(policies))(
  '%s allows nothing that is not named, no inline code and no address outside the app',
  (_name, policy) => {
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]))
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('base-uri')).toEqual(["'none'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect(rules.get('object-src')).toEqual(["'none'"])
    expect(rules.has('frame-ancestors')).toBe(true)
    expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:|file:/)
  },
)
