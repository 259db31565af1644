import type { Endpoint } from 'payload'

/**
 * Payload lets whoever comes first register as the first user of an empty installation. Here the
 * operator makes that account at the console (`npm run create-admin`).
 */
export const closedRegistration: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: ({ i18n }) =>
    Response.json(
      {
        errors: [
          {
            message:
              i18n.language === 'zh'
                ? '不开放注册。请由运维人员在服务器上运行 npm run create-admin。'
                : 'Registration is closed. Run "npm run create-admin" on the server.',
            data: { code: 'users/not-allowed' },
          },
        ],
      },
      { status: 403 },
    ),
}
