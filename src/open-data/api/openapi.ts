import { API } from '#wording/api.ts'
import { COMPUTATIONS } from './computations.ts'

/** The description of the API, as OpenAPI 3.1: made from the same table that answers. */
export function openApi() {
  const text = { type: 'string' }
  const paths = Object.entries(COMPUTATIONS).map(([name, { needs, mayHave }]) => [
    `/api/v1/${name}`,
    {
      post: {
        operationId: name,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: needs,
                additionalProperties: false,
                properties: Object.fromEntries([...needs, ...mayHave].map((field) => [field, text])),
              },
            },
          },
        },
        responses: {
          '200': { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } },
          default: { description: 'RFC 9457', content: { 'application/problem+json': { schema: { type: 'object' } } } },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: API.title, description: API.about, version: '1.0.0', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths: Object.fromEntries(paths) as Record<string, object>,
  }
}
