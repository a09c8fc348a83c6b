package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a server may be opened to other machines.
@Tag("law")
class DoorTest {
  private static final String PASSWORD = "for-this-test";

  @TempDir private Path folder;

  private Settings exposed(Door door) {
    return new Settings("0.0.0.0", 0, Hosts.home(), folder, folder, "1.2.3", door, Limits.USUAL);
  }

  @Test
  void staysShutWithoutTlsAndWithoutTokens() throws Exception {
    assertThat(exposed(Door.NONE).objection().orElse("")).contains("--tls-cert", "--behind-proxy");
    Door proxied = new Door(Optional.empty(), true, List.of());
    assertThat(exposed(proxied).objection().orElse("")).contains("token add");
    Settings refused = exposed(proxied);
    assertThatThrownBy(() -> Hosts.server(refused)).isInstanceOf(IllegalArgumentException.class);
    refused.tokens().add("boss", Role.OPERATOR);
    assertThat(exposed(proxied).objection()).isEmpty();
    assertThat(exposed(Door.NONE).objection()).isPresent();
  }

  @Test
  void aProxyOnTheSameMachineMakesNobodyLocal() throws Exception {
    Door proxied = new Door(Optional.empty(), true, List.of("emd.example.org"));
    assertThat(Hosts.settings(folder, proxied, Limits.USUAL).objection()).isPresent();
  }

  @Test
  void keepsHashesInAFileOfTheOwners() throws Exception {
    Tokens tokens = new Tokens(folder.resolve("tokens.json"));
    String token = tokens.add("anna", Role.OBSERVER);
    String kept = Files.readString(folder.resolve("tokens.json"));
    assertThat(kept).contains("anna", "OBSERVER").doesNotContain(token, token.substring(4));
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("tokens.json"))))
          .isEqualTo("rw-------");
    }
    assertThat(tokens.of(token)).map(Tokens.Token::name).hasValue("anna");
    assertThat(tokens.of(token + "x")).isEmpty();
    assertThat(tokens.of("")).isEmpty();
  }

  private Path store() throws Exception {
    Path store = folder.resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "emd",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    assertThat(made.waitFor()).isZero();
    return store;
  }

  private static String pem(String what, byte[] bytes) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  private HttpResponse<String> health(Door.Tls tls, KeyStore trusted) throws Exception {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    Door door = new Door(Optional.of(tls), false, List.of());
    try (Server server = Hosts.server(Hosts.settings(folder, door, Limits.USUAL));
        HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      URI uri = URI.create("https://localhost:" + server.port() + "/health");
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void speaksTlsWithPemFilesAndWithAStore() throws Exception {
    Path file = store();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("emd", store.getCertificate("emd"));
    Key key = store.getKey("emd", PASSWORD.toCharArray());
    Path certificate =
        Files.writeString(
            folder.resolve("cert.pem"),
            pem("CERTIFICATE", store.getCertificate("emd").getEncoded()));
    Path secret =
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
    HttpResponse<String> byPem =
        health(new Door.Tls(certificate, Optional.of(secret), ""), trusted);
    assertThat(byPem.statusCode()).isEqualTo(200);
    assertThat(byPem.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(health(new Door.Tls(file, Optional.empty(), PASSWORD), trusted).statusCode())
        .isEqualTo(200);
    Path wrong = Files.writeString(folder.resolve("wrong.pem"), "no key");
    assertThatThrownBy(() -> health(new Door.Tls(certificate, Optional.of(wrong), ""), trusted))
        .hasStackTraceContaining("openssl pkcs8 -topk8 -nocrypt");
  }
}
