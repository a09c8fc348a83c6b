package org.openemd.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages and public types are documented, and what writes files keeps its bytes in place.
@Tag("law")
class SourceLawsTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("emd.home"), "emd.home"));
  private static final Path ENGINE = HOME.resolve("engine/src/main/java");
  private static final Path CONSOLE = HOME.resolve("console/src/main/java");

  @TempDir private Path temp;

  @Test
  void everyPackageOfTheEngineSaysWhatItTakesGivesAndAssumes() {
    assertThat(SourceLaws.packagesWithoutAPage(ENGINE)).isEmpty();
  }

  @Test
  void everyPublicTypeIsDocumented() {
    assertThat(SourceLaws.undocumentedTypes(ENGINE)).isEmpty();
    assertThat(SourceLaws.undocumentedTypes(CONSOLE)).isEmpty();
  }

  @Test
  void whatWritesFilesKeepsItsBytesInPlace() {
    assertThat(SourceLaws.movingBytes(CONSOLE.resolve("org/openemd/console/export"))).isEmpty();
    assertThat(SourceLaws.movingBytes(CONSOLE.resolve("org/openemd/console/report"))).isEmpty();
  }

  @Test
  void aPackageWithoutAPageIsCaught() throws IOException {
    write("a/A.java", "class A {}");
    write("b/B.java", "class B {}");
    write("b/package-info.java", "/// Takes, gives, assumptions and limits.");
    assertThat(SourceLaws.packagesWithoutAPage(temp)).hasSize(4).allMatch(s -> s.startsWith("a "));
  }

  @Test
  void anUndocumentedTypeIsCaughtAlsoBehindAnAnnotation() throws IOException {
    write("A.java", "\n@Deprecated\npublic final class A {}\n");
    write("B.java", "\n/// Good.\n@Deprecated\npublic record B() {}\n");
    assertThat(SourceLaws.undocumentedTypes(temp)).containsExactly("A.java:3");
  }

  @Test
  void movingBytesAreCaught() throws IOException {
    write("A.java", "double a = Math.sin(x);\ndouble b = StrictMath.sin(x);\n");
    write("B.java", "var a = new HashMap<>();\nvar b = new LinkedHashMap<>();\n");
    write("C.java", "s.formatted(1);\nString.format(Locale.ROOT, \"\", 1);\n");
    assertThat(SourceLaws.movingBytes(temp))
        .extracting(line -> line.substring(0, 8))
        .containsExactly("A.java:1", "B.java:1", "C.java:1");
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
