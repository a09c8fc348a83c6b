package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.xml.sax.SAXException;

/// Judged by the Open Geospatial Consortium's own schema, as found in the test library JavaAPIforKml.
@Tag("law")
class KmlTest {
  private static final String SCHEMAS = "/schema/ogckml/";

  /// Postal addresses, which we do not use, from a server that a test must not ask.
  private static final String ADDRESS =
      """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0">
        <element name="AddressDetails"/>
      </schema>
      """;

  @Test
  void theReplayIsValidKml() throws Exception {
    schema().newValidator().validate(text(Kml.text(SampleRun.run())));
    schema().newValidator().validate(text(Kml.text(SampleVariants.blind())));
    schema().newValidator().validate(text(Kml.text(SampleRun.titled("]]><b>&\u0007\ud83d\ude80"))));
  }

  @Test
  void theSchemaCanFail() throws Exception {
    String wrong = Kml.text(SampleRun.run()).replace("<altitudeMode>absolute", "<altitudeMode>up");
    assertThatThrownBy(() -> schema().newValidator().validate(text(wrong)))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void everyMissileAndInterceptorHasAPathAndEveryInterceptAPlace() {
    String kml = Kml.text(SampleRun.run());
    SampleRun.run().bodies().forEach(b -> assertThat(kml).contains("<name>" + b.id() + "</name>"));
    SampleRun.run()
        .falls()
        .ours()
        .forEach(f -> assertThat(kml).contains("<name>" + f.id() + "</name>"));
    assertThat(kml).contains("<name>HIT berlin-1</name>").contains("<name>MISS london-1</name>");
  }

  static Source text(String kml) {
    return new StreamSource(new StringReader(kml));
  }

  static Schema schema() throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
      SchemaText found = new SchemaText();
      if (systemId.endsWith("xAL.xsd")) {
        found.setCharacterStream(new StringReader(ADDRESS));
      } else {
        found.setByteStream(stream(systemId));
      }
      return found;
    });
    return factory.newSchema(new StreamSource(stream("ogckml22.xsd")));
  }

  private static InputStream stream(String name) {
    return Objects.requireNonNull(KmlTest.class.getResourceAsStream(SCHEMAS + name), name);
  }
}
