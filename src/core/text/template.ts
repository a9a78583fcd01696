import { type Particle, withParticle } from './particle'

const particles: ReadonlyMap<string, Particle> = new Map(
  (['은/는', '이/가', '을/를', '과/와', '(으)로', '이나/나'] as const).map((particle) => [particle, particle]),
)

/**
 * Fills `{name}` and `{name:은/는}` of a sentence from its facts; the second adds the particle that fits the value.
 * Throws for a name that has no fact or a particle that does not exist: the catalogue and its caller disagree, which is a bug.
 * Values are put in as they are: a value that looks like `{name}` is not filled again.
 */
export function fillTemplate(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z][A-Za-z0-9]*)(?::([^{}]+))?\}/gu, (_, name: string, particleName: string | undefined) => {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (value === undefined) throw new Error(`the sentence asks for “${name}”, which is not among its facts: ${template}`)
    if (particleName === undefined) return String(value)
    const particle = particles.get(particleName)
    if (particle === undefined) throw new Error(`there is no particle “${particleName}”: ${template}`)
    return withParticle(String(value), particle)
  })
}
