import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const ask = (name: string, body: string): Promise<Response> =>
  fetch(`${address}/api/v1/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

describe('l’interface de calcul', () => {
  it('se décrit elle-même : chaque calcul y est, avec ses champs', async () => {
    const { openapi, paths } = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as { openapi: string; paths: object }
    expect(openapi).toBe('3.1.0')
    const described = JSON.stringify(paths)
    for (const word of ['talmud', 'mandated', 'Le texte de la règle']) expect(described).toContain(word)
    expect(described).not.toContain('"description":null')
    expect(Object.keys(paths)).toEqual(['position', 'share', 'simulate', 'verify', 'equity'].map((name) => `/api/v1/${name}`))
  })

  it('un corps sans type, comme l’envoie curl, est lu ; une autre méthode est un problème, et dit quoi faire', async () => {
    const body = JSON.stringify({ method: 'talmud', envelope: '200', claims: 'code,claim_eur\na,100\nb,200\nc,300\n' })
    const asForm = await fetch(`${address}/api/v1/share`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    expect(asForm.status).toBe(200)
    const read = await fetch(`${address}/api/v1/share`)
    expect([read.status, read.headers.get('allow'), read.headers.get('content-type')]).toEqual([
      405,
      'POST',
      'application/problem+json; charset=utf-8',
    ])
    expect(await read.json()).toMatchObject({ status: 405, title: expect.stringContaining('openapi.json') as string })
  })

  it('partage comme la commande', async () => {
    const answer = await ask(
      'share',
      JSON.stringify({ method: 'talmud', envelope: '200', claims: 'code,claim_eur\na,100\nb,200\nc,300\n' }),
    )
    const { shares } = (await answer.json()) as { shares: { share_cents: number }[] }
    expect(shares.map(({ share_cents }) => share_cents)).toEqual([50_00, 75_00, 75_00])
  })

  it.each([
    ['un calcul inconnu', 'exploser', '{}', 404],
    ['ce qui n’est pas du JSON', 'share', 'code,claim', 400],
    ['une liste', 'share', '[]', 400],
    ['un champ inconnu', 'share', '{"method":"talmud","envelope":"1","claims":"code,claim_eur\\na,1","x":"1"}', 400],
    ['un champ qui manque', 'share', '{"method":"talmud"}', 400],
    ['un champ qui n’est pas un texte', 'share', '{"method":"talmud","envelope":1,"claims":""}', 400],
    ['une méthode inconnue', 'share', '{"method":"__proto__","envelope":"1","claims":"code,claim_eur\\na,1"}', 400],
    ['un montant négatif', 'share', '{"method":"talmud","envelope":"1","claims":"code,claim_eur\\na,-1"}', 422],
    ['une demande en double', 'share', '{"method":"talmud","envelope":"1","claims":"code,claim_eur\\na,1\\na,2"}', 422],
    ['un certificat qui n’en est pas un', 'verify', '{"certificate":"{}"}', 200],
    ['une bombe YAML', 'position', JSON.stringify({ rule: `a: &a [x]\nb: [${'*a,'.repeat(5000)}]`, aids: 'x' }), 422],
    ['un mégaoctet de trop', 'share', JSON.stringify({ claims: 'x'.repeat(1_000_001) }), 413],
  ])('%s : un problème, dit dans les formes', async (_, name, body, status) => {
    const answer = await ask(name, body)
    expect(answer.status).toBe(status)
    const text = await answer.text()
    expect(text).not.toMatch(/at .*\.(js|ts):\d+/)
    if (status === 200) expect(JSON.parse(text)).toMatchObject({ valid: false })
    else {
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(JSON.parse(text)).toMatchObject({ status, title: expect.any(String) as string })
    }
  })
})
