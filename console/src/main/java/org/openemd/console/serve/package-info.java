/// The console over HTTP: routes, who may ask what, and what everything is allowed to cost.
///
/// **Purpose** the verbs of the command line for a browser, and for programs. **Takes** {@link org.openemd.console.serve.Settings} and lists of {@link org.openemd.console.serve.Route}s. **Gives** a
/// {@link org.openemd.console.serve.Server} on one port: the page, the API below `/api/`, `/openapi.json`, `/health`, `/metrics`.
///
/// **How.** Each thing that can be asked is a {@link org.openemd.console.serve.Route}: a value that says method, path, the least role, what it takes and gives. The server dispatches by that table, and the
/// description of the API, the test of roles and the test by random requests are made from it, so that none can be forgotten. A handler takes what was {@link org.openemd.console.serve.Asked} and returns a record,
/// which leaves as JSON, or {@link org.openemd.console.serve.Content}; it throws a {@link org.openemd.console.serve.Refusal} where it will not.
@org.jspecify.annotations.NullMarked
package org.openemd.console.serve;
