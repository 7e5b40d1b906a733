import { RATIONING_METHODS } from '#domain/scenario/scenario.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { API, API_FIELDS, API_SUMMARIES } from '#wording/api.ts'
import { COMPUTATIONS } from './computations.ts'

/** The fields that hold a word of a list. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  moment: MOMENTS,
  method: RATIONING_METHODS,
  own_money: ['yes'],
  trail: ['yes'],
}

/** The description of the API, as OpenAPI 3.1: made from the same table that answers. */
export function openApi() {
  const paths = Object.entries(COMPUTATIONS).map(([name, { needs, mayHave }]) => [
    `/api/v1/${name}`,
    {
      post: {
        operationId: name,
        summary: API_SUMMARIES[name],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: needs,
                additionalProperties: false,
                properties: Object.fromEntries([...needs, ...mayHave].map((field) => [field, fieldSchema(field)])),
              },
            },
          },
        },
        responses: {
          '200': { description: API.answered, content: { 'application/json': { schema: { type: 'object' } } } },
          default: {
            description: API.problem,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
          },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: API.title, description: API.about, version: '1.0.0', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths: Object.fromEntries(paths) as Record<string, object>,
    components: { schemas: { problem: PROBLEM } },
  }
}

const fieldSchema = (field: string): object => ({
  type: 'string',
  description: API_FIELDS[field],
  ...(WORDS[field] && { enum: WORDS[field] }),
})

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    problems: { type: 'array', items: { type: 'object' } },
  },
}
