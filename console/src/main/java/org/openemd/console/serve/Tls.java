package org.openemd.console.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Certificate and key as Jetty wants them: read from PEM files, as certificate authorities give them, or from a PKCS12 store.
final class Tls {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private Tls() {}

  /// TLS 1.2 and 1.3.
  static SslContextFactory.Server factory(Door.Tls tls) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    String password = tls.key().isPresent() ? Secret.fresh() : tls.password();
    factory.setKeyStore(store(tls, password));
    factory.setKeyStorePassword(password);
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return factory;
  }

  private static KeyStore store(Door.Tls tls, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (tls.key().isEmpty()) {
        try (InputStream in = Files.newInputStream(tls.certificate())) {
          store.load(in, password.toCharArray());
        }
        return store;
      }
      store.load(null, null);
      List<Certificate> chain = chain(tls.certificate());
      PrivateKey key = key(tls.key().get(), chain.getFirst().getPublicKey().getAlgorithm());
      store.setKeyEntry("emd", key, password.toCharArray(), chain.toArray(new Certificate[0]));
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "cannot use " + tls.certificate() + " and its key: " + e.getMessage(), e);
    }
  }

  private static List<Certificate> chain(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Certificate> chain =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (chain.isEmpty()) {
        throw new IllegalArgumentException(file + " holds no certificate");
      }
      return chain;
    }
  }

  private static PrivateKey key(Path file, String algorithm)
      throws IOException, GeneralSecurityException {
    String pem = Files.readString(file, StandardCharsets.US_ASCII);
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          file
              + " holds no key that is not enciphered ("
              + BEGIN
              + "); openssl pkcs8 -topk8 -nocrypt makes one");
    }
    byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException(file + " is not the key of the certificate", e);
    }
  }
}
