package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Who may ask what: every route with every role, from the table by which the server dispatches.
@Tag("law")
class RolesTest {
  private static final int NONE_YET = 0;

  @TempDir private Path folder;

  private static int expected(Role needed, Role role) {
    if (role.may(needed)) {
      return NONE_YET;
    }
    return role == Role.ANYBODY ? 401 : 403;
  }

  private static int asked(Server server, String token, Route route) throws Exception {
    try (Asker asker = new Asker(server, token)) {
      String path = route.path().replaceAll("[{<][a-z_]+[}>]", "none");
      // No route takes such a body, so that nothing is done, but whether it may be is decided
      // before.
      boolean words = route.method() == Method.POST;
      HttpResponse<String> answer =
          asker.send(
              route.method().name(),
              path,
              words ? "text/none" : "",
              words ? BodyPublishers.ofString("-") : BodyPublishers.noBody());
      return answer.statusCode();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRouteLetsInWhomItsRoleSaysAndNobodyElse() throws Exception {
    Settings settings = Hosts.settings(folder);
    settings.tokens().add("first", Role.OPERATOR);
    Console console = Hosts.console(settings);
    Server server = console.server();
    return Stream.of(Role.values())
        .flatMap(role -> server.routes().stream().map(route -> test(server, settings, role, route)))
        .onClose(() -> close(console));
  }

  private static void close(Console console) {
    try {
      console.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest test(Server server, Settings settings, Role role, Route route) {
    String who = role.name().toLowerCase(Locale.ROOT);
    return DynamicTest.dynamicTest(
        who + " " + route.method() + " " + route.path(),
        () -> {
          String token = role == Role.ANYBODY ? "" : settings.tokens().add(who, role);
          int status = asked(server, token, route);
          int expected = expected(route.role(), role);
          if (expected == NONE_YET) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
          } else {
            assertThat(status).isEqualTo(expected);
          }
        });
  }

  @Test
  void aTokenThatIsTakenBackOpensNothing() throws Exception {
    Settings settings = Hosts.settings(folder);
    String token = settings.tokens().add("anna", Role.OBSERVER);
    settings.tokens().add("boss", Role.OPERATOR);
    try (Server server = Hosts.server(settings);
        Asker anna = new Asker(server, token)) {
      assertThat(anna.get("/api/scenarios").statusCode()).isEqualTo(200);
      assertThat(settings.tokens().remove("anna")).isTrue();
      HttpResponse<String> after = anna.get("/api/scenarios");
      assertThat(after.statusCode()).isEqualTo(401);
      assertThat(after.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }
  }
}
