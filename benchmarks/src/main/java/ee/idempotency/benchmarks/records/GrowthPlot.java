// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Latencies over the number of records, which grows tenfold from mark to mark. Not thread-safe. */
final class GrowthPlot {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;

    private final XYChart chart = new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Claim and completion")
            .xAxisTitle("records in the table")
            .yAxisTitle("median, µs")
            .build();

    GrowthPlot() {
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0).setYAxisDecimalPattern("#,##0");
    }

    void add(String series, List<Long> records, List<Double> micros) {
        chart.addSeries(series, records, micros);
    }

    void save(Path file) throws IOException {
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }
}
